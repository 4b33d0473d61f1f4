package org.openkepu.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.DigestUtils;

/** The pages searched for barriers in a run, by all its processes: what every journey passes is searched once. */
final class Searched {

    private static final Path PLACE = Path.of(
            "target",
            "searched",
            System.getProperty(
                            "journeys.began",
                            String.valueOf(ProcessHandle.current().pid()))
                    .replaceAll("\\W", "-"));

    private Searched() {}

    /** Whether a page built so is seen for the first time in this run; it no longer is, then. */
    static boolean isNew(String build) {
        try {
            Files.createDirectories(PLACE);
            Files.createFile(PLACE.resolve(DigestUtils.md5DigestAsHex(build.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (FileAlreadyExistsException searched) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
