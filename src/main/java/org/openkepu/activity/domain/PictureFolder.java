package org.openkepu.activity.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.shared.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps pictures in the data folder: {@code attachments/ab/ab….jpg}, whole and on the disk before anybody is told. */
@Component
class PictureFolder implements PictureStore {

    private static final String ENDING = ".jpg";

    private final Path root;

    PictureFolder(@Value("${openkepu.data-dir}") Path dataDir) {
        this.root = dataDir.toAbsolutePath().normalize().resolve("attachments");
    }

    @Override
    public void keep(String digest, byte[] jpeg) {
        Path file = file(digest);
        try {
            if (Files.exists(file)) {
                return;
            }
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(Ids.next() + ".new");
            try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var content = ByteBuffer.wrap(jpeg);
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file.toAbsolutePath().resolveSibling("."));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Optional<Resource> open(String digest) {
        Path file = file(digest);
        return Files.isRegularFile(file) ? Optional.of(new FileSystemResource(file)) : Optional.empty();
    }

    @Override
    public void remove(String digest) {
        try {
            Files.deleteIfExists(file(digest));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public Stream<String> digests() {
        try {
            return Files.isDirectory(root)
                    ? Files.walk(root, 2)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(ENDING))
                            .map(name -> name.substring(0, name.length() - ENDING.length()))
                    : Stream.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String digest) {
        return root.resolve(digest.substring(0, 2)).resolve(digest + ENDING);
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
