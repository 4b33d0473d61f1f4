package org.openkepu.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The repository's own files, as the laws read them. */
final class Sources {

    static final Path MAIN = Path.of("src/main/java");
    static final Path TESTS = Path.of("src/test/java");
    static final Path TEMPLATES = Path.of("src/main/resources/templates");
    static final Path MESSAGES = Path.of("src/main/resources/messages");
    static final Path MIGRATIONS = Path.of("db/migration");

    private Sources() {}

    /** Every file below a folder with the given end of its name, and its text, in the order of their paths. */
    static Map<Path, String> below(Path folder, String end) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(end)).forEach(file -> texts.put(file, text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The file of a class known by its simple name. */
    static Optional<Path> ofClass(Path folder, String simpleName) {
        return below(folder, "/" + simpleName + ".java").keySet().stream().findFirst();
    }
}
