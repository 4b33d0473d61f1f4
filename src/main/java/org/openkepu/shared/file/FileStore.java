package org.openkepu.shared.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps documents in the data folder, {@code documents/ab/ab…}: each content once, whole and on the disk before anybody is told. */
@Component
public class FileStore {

    /** Held in common by all who keep, alone by who clears away: a file just kept is never taken for a stray. */
    private static final long LOCK = 0x0064_6f63_756d_656eL;

    private static final String WAITING = ".new";

    private final Path root;
    private final JdbcClient database;

    FileStore(@Value("${openkepu.data-dir}") Path dataDir, JdbcClient database) {
        this.root = dataDir.toAbsolutePath().normalize().resolve("documents");
        this.database = database;
    }

    /**
     * Takes a file in and looks at it; it is not kept yet. To be closed.
     *
     * @param name as the browser tells it; decides nothing
     * @param most bytes
     */
    public ReceivedFile receive(InputStreamSource content, String name, long most) throws FileRefused {
        Path waiting = root.resolve(Ids.next() + WAITING);
        boolean taken = false;
        try {
            Files.createDirectories(root);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            long bytes = copy(content, digest, waiting, most);
            if (bytes == 0 || bytes > most) {
                throw new FileRefused(bytes == 0 ? FileFlaw.EMPTY : FileFlaw.HEAVY);
            }
            FileKind kind = FileKind.of(waiting).orElseThrow(() -> new FileRefused(FileFlaw.KIND));
            taken = true;
            String hex = HexFormat.of().formatHex(digest.digest());
            return new ReceivedFile(ReceivedFile.nameOf(name, kind), kind, hex, bytes, waiting);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } finally {
            if (!taken) {
                remove(waiting);
            }
        }
    }

    private static long copy(InputStreamSource content, MessageDigest digest, Path to, long most) throws IOException {
        try (var in = new DigestInputStream(content.getInputStream(), digest);
                OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW)) {
            byte[] piece = new byte[64 * 1024];
            long bytes = 0;
            for (int read; bytes <= most && (read = in.read(piece)) >= 0; bytes += read) {
                out.write(piece, 0, read);
            }
            return bytes;
        }
    }

    /** Keeps a received file; nothing is cleared out of the store until the caller's transaction, which points at it, has ended. */
    public void keep(ReceivedFile file) {
        lock("pg_advisory_xact_lock_shared");
        Path place = place(file.digest());
        try {
            if (Files.exists(place)) {
                return;
            }
            Files.createDirectories(place.getParent());
            try (var channel = FileChannel.open(file.waiting(), StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(file.waiting(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(place.toAbsolutePath().resolveSibling("."));
            force(root);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The content of a digest; empty for one that is not kept. */
    public Optional<Resource> open(String digest) {
        Path place = place(digest);
        return Files.isRegularFile(place) ? Optional.of(new FileSystemResource(place)) : Optional.empty();
    }

    /** Every digest kept; to be closed. */
    Stream<String> digests() {
        try {
            return Files.isDirectory(root)
                    ? Files.walk(root, 2)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[0-9a-f]{64}"))
                    : Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Forgets what was received before the instant and neither kept nor closed: its process had died. */
    void forgetWaiting(Instant before) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.list(root)) {
            for (Path file : files.filter(one -> one.getFileName().toString().endsWith(WAITING))
                    .toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    remove(file);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Until the transaction ends nobody keeps anything. */
    void holdAlone() {
        lock("pg_advisory_xact_lock");
    }

    void forget(String digest) {
        remove(place(digest));
    }

    private void lock(String function) {
        database.sql("select 1 from (select " + function + "(?)) held")
                .param(LOCK)
                .query(Integer.class)
                .single();
    }

    private Path place(String digest) {
        return root.resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** A new name is durable once its folder is. */
    private static void force(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // systems that cannot open a folder keep names by themselves
        }
    }
}
