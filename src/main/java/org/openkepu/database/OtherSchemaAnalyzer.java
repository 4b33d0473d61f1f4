package org.openkepu.database;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says that another version of the portal has left its schema in the database. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OtherSchemaAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable whole, FlywayValidateException cause) {
        String detail =
                String.valueOf(cause.getMessage()).lines().skip(1).findFirst().orElse("");
        String description = """
                数据库的表结构与本版本程序不一致，请使用写入这些数据的版本或更新的版本；仅供试用的数据可换一个 --openkepu.data-dir。
                The database's schema is not this version's: use the version that wrote it or a later one; for trial data choose another --openkepu.data-dir.
                (%s)""".formatted(detail);
        return new FailureAnalysis(description, null, whole);
    }
}
