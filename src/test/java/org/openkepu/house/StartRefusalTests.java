package org.openkepu.house;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.support.ChildPortal;

/** A portal that cannot start says why in one sentence of each language, and ends with 1. */
class StartRefusalTests {

    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String NOWHERE = "jdbc:postgresql://localhost:1/openkepu";

    @TempDir
    Path data;

    @Test
    void whenAnotherPortalHoldsTheDataFolder() throws Exception {
        try (var other = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            refuses(data, Map.of(), "正被另一个正在运行的开放科普使用", "is in use by another running OpenKepu");
        }
    }

    @Test
    void whenTheDataFolderCannotBeWritten() throws Exception {
        Path file = Files.writeString(data.resolve("file"), "");
        refuses(file, Map.of(), "无法写入", "cannot be written");
    }

    @Test
    void whenAnotherVersionWroteTheData() throws Exception {
        writeServerFolder("17");
        refuses(data, Map.of(), "由 PostgreSQL 17 写成", "was written by PostgreSQL 17");
    }

    @Test
    void whenTheDataFolderIsIncomplete() throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        refuses(data, Map.of(), "已损坏或不完整", "is damaged or incomplete");
    }

    @Test
    void whenTheServerDoesNotComeUp() throws Exception {
        writeServerFolder("18");
        refuses(data, Map.of(), "目录可能已损坏", "the folder may be damaged");
    }

    @Test
    void whenProductionHasNoSecret() throws Exception {
        refuses(
                data,
                Map.of("SPRING_DATASOURCE_URL", NOWHERE),
                "必须设置环境变量 OPENKEPU_SECRET",
                "OPENKEPU_SECRET is required");
    }

    @Test
    void whenTheSecretIsNone() throws Exception {
        refuses(data, Map.of("OPENKEPU_SECRET", "c2hvcnQ="), "不是 32 字节随机数的 Base64", "is not 32 bytes in Base64");
    }

    @Test
    void whenTheDatabaseCannotBeReached() throws Exception {
        refuses(
                data,
                Map.of("SPRING_DATASOURCE_URL", NOWHERE, "OPENKEPU_SECRET", SECRET),
                "无法连接数据库",
                "The database cannot be reached");
    }

    private void writeServerFolder(String version) throws Exception {
        Path global = Files.createDirectories(data.resolve("postgres/global"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), version + "\n");
        Files.writeString(data.resolve("postgres/postgresql.conf"), "");
        Files.writeString(global.resolve("pg_control"), "not a control file");
    }

    private static void refuses(Path folder, Map<String, String> environment, String chinese, String english)
            throws Exception {
        try (ChildPortal portal = ChildPortal.start(folder, environment)) {
            portal.refusesSaying(chinese, english);
        }
    }
}
