package org.openkepu.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Gives every test context a database of its own, copied from one migrated template. Once the portal has looked at it
 * ({@link DatabaseCheck}), its commits no longer wait for the disk: what survives a crash is shown by portals in processes
 * of their own ({@code KillTests}).
 */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, EmbeddedDatabase.class})
class TestDatabase {

    @Bean(destroyMethod = "close")
    TestServer.Copy testDatabaseCopy() {
        return TestServer.copy();
    }

    @Bean
    static BeanPostProcessor commitsWithoutWaiting(
            ObjectProvider<TestServer.Copy> database, ObjectProvider<DataSource> source) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof FlywayMigrationInitializer) {
                    database.getObject().commitsWithoutWaiting();
                    if (source.getObject() instanceof HikariDataSource pool) {
                        pool.getHikariPoolMXBean().softEvictConnections();
                    }
                }
                return bean;
            }
        };
    }
}
