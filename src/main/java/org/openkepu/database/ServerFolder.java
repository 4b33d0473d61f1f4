package org.openkepu.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/** The folder of the embedded server between two runs: what it holds, and what an unclean end has left behind. */
final class ServerFolder {

    /** The PostgreSQL whose data we can read. */
    private static final String VERSION = "18";

    private static final int SECONDS_TO_STOP = 5;

    private ServerFolder() {}

    /**
     * Makes the folder ready for a start by the holder of the data folder's lock: a first start that broke off is begun
     * anew, an orphaned server is stopped.
     *
     * @param unfinished the file that stands while a first start is under way
     * @throws StartRefused when the folder holds another version's data, or is no longer whole
     */
    static void prepare(Path folder, Path unfinished) throws IOException {
        stopOrphan(folder);
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(folder);
        }
        if (Files.notExists(folder)) {
            Files.writeString(unfinished, "");
            return;
        }
        Path version = folder.resolve("PG_VERSION");
        if (Files.notExists(version)
                || Files.notExists(folder.resolve("postgresql.conf"))
                || Files.notExists(folder.resolve("global").resolve("pg_control"))) {
            throw unusable(folder, null);
        }
        String found = Files.readString(version).strip();
        if (!found.equals(VERSION)) {
            throw new StartRefused(
                    "数据目录 " + folder + " 由 PostgreSQL " + found + " 写成，本程序使用 PostgreSQL " + VERSION
                            + "，请先迁移数据，或用 --openkepu.data-dir 指定别的目录。",
                    "The data folder " + folder + " was written by PostgreSQL " + found
                            + ", this portal brings PostgreSQL " + VERSION
                            + ": move the data over first, or choose another folder with --openkepu.data-dir.");
        }
    }

    static StartRefused unusable(Path folder, @org.jspecify.annotations.Nullable Throwable cause) {
        return new StartRefused(
                "数据目录 " + folder + " 已损坏或不完整，请恢复备份，或用 --openkepu.data-dir 指定别的目录。",
                "The data folder " + folder
                        + " is damaged or incomplete: restore a backup, or choose another folder with --openkepu.data-dir.",
                cause);
    }

    /** The living server of this folder, whoever started it. */
    static Optional<ProcessHandle> process(Path folder) {
        return pid(folder)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(it -> serves(it, folder));
    }

    /**
     * Stops a server that outlived its portal, and clears the mark of a dead one whose number another process bears now:
     * PostgreSQL itself clears every other stale mark.
     */
    static void stopOrphan(Path folder) throws IOException {
        Optional<ProcessHandle> orphan = process(folder);
        if (orphan.isPresent()) {
            stop(orphan.get());
        } else if (pid(folder).flatMap(ProcessHandle::of).isPresent()) {
            Files.deleteIfExists(folder.resolve("postmaster.pid"));
        }
    }

    /** Asks a server to stop and kills it when it does not. */
    static void stop(ProcessHandle server) {
        server.destroy();
        if (!ended(server)) {
            server.destroyForcibly();
            ended(server);
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException lasting) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        String command = process.info().command().orElse("");
        String line = process.info().commandLine().orElse(folder.toString());
        return command.contains("postgres") && line.contains(folder.toString());
    }

    private static Optional<Long> pid(Path folder) {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(lines.get(0).strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
