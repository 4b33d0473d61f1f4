package org.openkepu.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder in which the default start keeps everything, held by one portal at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes hold of the folder, making it where it is missing.
     *
     * @throws StartRefused when it cannot be written or another portal holds it
     */
    static DataFolder hold(Path dataDir) {
        Path path = dataDir.toAbsolutePath().normalize();
        FileChannel channel = null;
        try {
            Files.createDirectories(path);
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            if (lock(channel) == null) {
                channel.close();
                throw new StartRefused(
                        "数据目录 " + path + " 正被另一个正在运行的开放科普使用，请先停止它，或用 --openkepu.data-dir 指定别的目录。",
                        "The data folder " + path + " is in use by another running OpenKepu: stop that one first,"
                                + " or choose another folder with --openkepu.data-dir.");
            }
            return new DataFolder(path, channel);
        } catch (IOException unwritable) {
            throw unwritable(path, unwritable);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static StartRefused unwritable(Path path, IOException cause) {
        return new StartRefused(
                "数据目录 " + path + " 无法写入，请检查目录权限和磁盘空间，或用 --openkepu.data-dir 指定别的目录。",
                "The data folder " + path + " cannot be written: check its permissions and the disk's free space,"
                        + " or choose another folder with --openkepu.data-dir.",
                cause);
    }

    public Path path() {
        return path;
    }

    /**
     * Reads a small file only the portal's user may read, making it at the first start.
     *
     * @param name the file's name within the folder
     * @param first makes the content
     * @throws StartRefused when it can be neither read nor written
     */
    public String secretFile(String name, java.util.function.Supplier<String> first) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path fresh = path.resolve(name + ".new");
                Files.deleteIfExists(fresh);
                Files.createFile(fresh);
                ownerOnly(fresh);
                Files.writeString(fresh, first.get());
                Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file).strip();
        } catch (IOException unwritable) {
            throw unwritable(path, unwritable);
        }
    }

    private static void ownerOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
