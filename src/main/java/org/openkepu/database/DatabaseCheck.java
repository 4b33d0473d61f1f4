package org.openkepu.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;

/** Looks at every database before it is migrated: recent enough, durable, and able to tell Chinese letters as letters. */
@AutoConfiguration
class DatabaseCheck {

    private static final String QUESTION = """
            select current_setting('server_version_num')::int >= 180000 as recent,
                   current_setting('server_encoding') = 'UTF8' as unicode,
                   current_setting('fsync')::bool as fsync,
                   current_setting('synchronous_commit') <> 'off' as durable,
                   '科' ~ '[[:alpha:]]' as letters""";

    @Bean
    FlywayMigrationStrategy checkedMigration() {
        return flyway -> {
            check(flyway.getConfiguration().getDataSource());
            flyway.migrate();
        };
    }

    /** @throws StartRefused naming the first thing amiss */
    static void check(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(QUESTION)) {
            answer.next();
            require(
                    answer.getBoolean("recent"),
                    "数据库版本过低，需要 PostgreSQL 18 或更高版本。",
                    "The database must be PostgreSQL 18 or later.");
            require(answer.getBoolean("unicode"), "数据库编码必须是 UTF8。", "The database's encoding must be UTF8.");
            require(
                    answer.getBoolean("fsync"),
                    "数据库的 fsync 已关闭，断电会丢失已确认的数据，请打开后再启动。",
                    "The database runs with fsync off and would lose acknowledged data: switch it on.");
            require(
                    answer.getBoolean("durable"),
                    "数据库的 synchronous_commit 已关闭，断电会丢失已确认的数据，请打开后再启动。",
                    "The database runs with synchronous_commit off and would lose acknowledged data: switch it on.");
            require(
                    answer.getBoolean("letters"),
                    "数据库的区域设置不认识汉字，请用 builtin 的 C.UTF-8 或 ICU 区域设置建库。",
                    "The database's locale does not know Chinese letters: create it with the builtin C.UTF-8 or an ICU locale.");
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "无法连接数据库，请检查地址、用户名和密码以及数据库是否已启动（" + unreachable.getMessage() + "）。",
                    "The database cannot be reached: check its address, user name and password, and whether it runs ("
                            + unreachable.getMessage() + ").",
                    unreachable);
        }
    }

    private static void require(boolean condition, String chinese, String english) {
        if (!condition) {
            throw new StartRefused(chinese, english);
        }
    }
}
