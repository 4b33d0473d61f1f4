package org.openkepu.shared.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openkepu.shared.Texts;

/**
 * A file that was handed in and looked at, not yet kept; whoever received it closes it.
 *
 * @param name shown name with the ending of its kind, at most 100 characters
 * @param digest SHA-256 in 64 hexadecimal digits
 * @param bytes its size, at least 1
 */
public record ReceivedFile(String name, FileKind kind, String digest, long bytes, Path waiting)
        implements AutoCloseable {

    private static final int LONGEST = 90;

    /** The name a browser told, without folders, ending and invisible characters, and with the ending of the kind. */
    static String nameOf(String told, FileKind kind) {
        String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        var shown = new StringBuilder();
        Texts.clean(dot > 0 ? last.substring(0, dot) : last)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .filter(c -> "\"<>|:*?".indexOf(c) < 0)
                .limit(LONGEST)
                .forEach(shown::appendCodePoint);
        return (shown.isEmpty() ? "file" : shown.toString()) + '.' + kind.ending();
    }

    /** Forgets the file unless it was kept. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(waiting);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
