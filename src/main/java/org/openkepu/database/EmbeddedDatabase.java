package org.openkepu.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Without a given database, starts PostgreSQL in the data folder and tells Boot how to reach it. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "never", matchIfMissing = true)
class EmbeddedDatabase {

    @Bean
    DataFolder dataFolder(@Value("${openkepu.data-dir}") Path dataDir) {
        return DataFolder.hold(dataDir);
    }

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(DataFolder folder) {
        return EmbeddedServer.start(folder);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return EmbeddedServer.USER;
            }

            @Override
            public String getPassword() {
                return server.password();
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }
}
