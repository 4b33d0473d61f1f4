package org.openkepu.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Tells rows that were not free in time from failures: PostgreSQL's own state for them is none Spring knows. */
@Configuration
class LockTimeouts {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Bean
    SQLExceptionTranslator failuresOfTheDatabase() {
        var usual = new SQLExceptionSubclassTranslator();
        return (task, sql, failure) -> LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? new CannotAcquireLockException(task + ": rows held by others", failure)
                : usual.translate(task, sql, failure);
    }
}
