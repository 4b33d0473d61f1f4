package org.openkepu.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The portal made ready, once a build, to be started in processes of its own again and again: its classes packed and read
 * beforehand into an archive of the virtual machine, which halves a start, and a data folder as a first start leaves it.
 */
public final class PreparedPortal {

    private static final Duration PATIENCE = Duration.ofSeconds(300);
    private static final Path PLACE = Path.of("target", "prepared-portal").toAbsolutePath();
    private static final Path JAR = PLACE.resolve("portal.jar");
    private static final Path ARCHIVE = PLACE.resolve("portal.jsa");
    private static final Path DATA = PLACE.resolve("data");
    private static final Path DONE = PLACE.resolve("done");

    private static @Nullable PreparedPortal ready;

    private final String classPath;

    private PreparedPortal(String classPath) {
        this.classPath = classPath;
    }

    /** Prepares the portal unless this build, or another process of it, has. */
    public static synchronized PreparedPortal get() {
        PreparedPortal known = ready;
        if (known == null) {
            known = new PreparedPortal(JAR + File.pathSeparator + libraries());
            known.prepareAlone();
            ready = known;
        }
        return known;
    }

    /** What a virtual machine needs to start the portal, up to its arguments. */
    List<String> command() {
        return command("-XX:SharedArchiveFile=" + ARCHIVE);
    }

    private List<String> command(String archive) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(java, "-XX:TieredStopAtLevel=1", archive, "-cp", classPath, "org.openkepu.OpenKepu");
    }

    /** Makes a folder that of a portal started once and stopped. */
    public void copyData(Path folder) {
        try (Stream<Path> all = Files.walk(DATA)) {
            for (Path one : (Iterable<Path>) all::iterator) {
                Path copy = folder.resolve(DATA.relativize(one).toString());
                if (!one.equals(DATA)) {
                    Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void prepareAlone() {
        try {
            Files.createDirectories(PLACE.getParent());
            try (var channel = FileChannel.open(
                            PLACE.resolveSibling("prepared-portal.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                String build = build();
                if (!Files.exists(DONE) || !Files.readString(DONE).equals(build)) {
                    prepare();
                    Files.writeString(DONE, build);
                }
            }
        } catch (Exception failed) {
            throw new IllegalStateException("the portal cannot be prepared", failed);
        }
    }

    private void prepare() throws Exception {
        FileSystemUtils.deleteRecursively(PLACE);
        Files.createDirectories(DATA);
        pack();
        try (ChildPortal first = ChildPortal.start(
                command("-XX:ArchiveClassesAtExit=" + ARCHIVE), DATA, Map.of("JDK_JAVA_OPTIONS", "-XX:+UseSerialGC"))) {
            first.isUpWithin(PATIENCE);
            first.stopsWithin(PATIENCE);
        }
    }

    /** Folders are entries, too: by them Spring finds what a package holds. */
    private static void pack() throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(JAR));
                Stream<Path> all = Files.walk(classes())) {
            for (Path one : (Iterable<Path>) all.filter(file -> !file.equals(classes()))::iterator) {
                String name = classes().relativize(one).toString().replace(File.separatorChar, '/');
                jar.putNextEntry(new ZipEntry(Files.isDirectory(one) ? name + "/" : name));
                if (Files.isRegularFile(one)) {
                    Files.copy(one, jar);
                }
                jar.closeEntry();
            }
        }
    }

    private static Path classes() {
        return Path.of("target", "classes");
    }

    /** Tells this build from another: every class and resource with its time, and the libraries. */
    private static String build() throws IOException {
        try (Stream<Path> all = Files.walk(classes())) {
            return all.filter(Files::isRegularFile)
                            .map(file -> file + " " + file.toFile().lastModified())
                            .sorted()
                            .collect(Collectors.joining("\n"))
                    + libraries();
        }
    }

    /** The class path without our own classes and those of the tests. */
    private static String libraries() {
        String whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
