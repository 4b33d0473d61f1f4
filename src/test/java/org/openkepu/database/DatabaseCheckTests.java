package org.openkepu.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/** A database that could lose what it acknowledged is refused at the start. */
class DatabaseCheckTests {

    @Test
    void aDurableDatabaseIsTaken() throws Exception {
        try (TestServer.Copy copy = TestServer.copy()) {
            assertThatCode(() -> DatabaseCheck.check(source(copy))).doesNotThrowAnyException();
        }
    }

    @Test
    void sessionsThatDoNotWaitForTheDiskAreRefused() throws Exception {
        try (TestServer.Copy copy = TestServer.copy()) {
            copy.commitsWithoutWaiting();
            assertThatThrownBy(() -> DatabaseCheck.check(source(copy)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("synchronous_commit");
        }
    }

    private static SimpleDriverDataSource source(TestServer.Copy copy) {
        return new SimpleDriverDataSource(
                new org.postgresql.Driver(), copy.getJdbcUrl(), copy.getUsername(), copy.getPassword());
    }
}
