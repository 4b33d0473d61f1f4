package org.openkepu.database;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives every test context a database of its own, copied from one migrated template. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, EmbeddedDatabase.class})
class TestDatabase {

    @Bean(destroyMethod = "close")
    TestServer.Copy testDatabaseCopy() {
        return TestServer.copy();
    }
}
