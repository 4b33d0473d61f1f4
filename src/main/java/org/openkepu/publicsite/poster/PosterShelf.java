package org.openkepu.publicsite.poster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Printed posters in the data folder, each under the digest of its content; those not asked for the longest go first. */
@Component
class PosterShelf {

    private final Path folder;
    private final int most;
    private final PortalClock clock;

    PosterShelf(
            @Value("${openkepu.data-dir}") Path dataDir,
            @Value("${openkepu.poster.kept:1000}") int most,
            PortalClock clock) {
        this.folder = dataDir.toAbsolutePath().normalize().resolve("posters");
        this.most = most;
        this.clock = clock;
    }

    Optional<byte[]> find(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            byte[] content = Files.readAllBytes(file);
            Files.setLastModifiedTime(file, FileTime.from(clock.machine().instant()));
            return Optional.of(content);
        } catch (IOException goneMeanwhile) {
            return Optional.empty();
        }
    }

    /** Keeps a poster; that it cannot be kept costs only printing it again. */
    void keep(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Path fresh = folder.resolve(Ids.next() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            clear();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Down to nine tenths of the most, once there are more. */
    private synchronized void clear() throws IOException {
        var kept = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(kept::add);
        }
        if (kept.size() <= most) {
            return;
        }
        List<Path> oldest = kept.stream()
                .sorted(Comparator.comparing(PosterShelf::lastAsked))
                .limit(kept.size() - most * 9L / 10)
                .toList();
        for (Path file : oldest) {
            Files.deleteIfExists(file);
        }
    }

    private static FileTime lastAsked(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
