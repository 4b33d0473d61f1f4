package org.openkepu.publicsite.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;

/** Prints the same posters in a process of its own. */
final class PosterProcess {

    private static final List<String> TITLES = List.of("走近科学家精神主题展", "喆堃垚㛃䶮𠮷龘爨：生僻字里的科学 & AI");
    private static final String NO_FONTS = "<?xml version=\"1.0\"?><fontconfig></fontconfig>";

    private PosterProcess() {}

    /** Prints into a folder, what each title comes to as picture and sheet. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        var printing = new Printing(folder, 10, Map.of("p", Printing.photo()));
        for (int i = 0; i < TITLES.size(); i++) {
            var text = Printing.text(TITLES.get(i), "宁夏科技馆", "凤凰北街 12 号", i == 0 ? "p" : null);
            Files.write(folder.resolve(i + ".png"), printing.print(text, PosterFormat.PHONE));
            Files.write(folder.resolve(i + ".pdf"), printing.print(text, PosterFormat.A4));
        }
    }

    /**
     * Starts the process and answers what it printed, sheets drawn.
     *
     * @param elsewhere whether on a machine of another language and zone, and without fonts
     */
    static List<BufferedImage> print(Path folder, boolean elsewhere) throws Exception {
        Files.createDirectories(folder);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        if (elsewhere) {
            command.addAll(1, List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/Anchorage"));
        }
        command.addAll(List.of(PosterProcess.class.getName(), folder.toString()));
        File said = folder.resolve("said").toFile();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        if (elsewhere) {
            Path none = Files.writeString(folder.resolve("fonts.conf"), NO_FONTS);
            builder.environment().put("FONTCONFIG_FILE", none.toString());
            builder.environment().put("LC_ALL", "C");
        }
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("the end").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said.toPath())).isZero();
        var printed = new ArrayList<BufferedImage>();
        for (int i = 0; i < TITLES.size(); i++) {
            printed.add(ImageIO.read(folder.resolve(i + ".png").toFile()));
            try (var sheet = Loader.loadPDF(folder.resolve(i + ".pdf").toFile())) {
                printed.add(Printing.drawn(sheet));
            }
        }
        return printed;
    }
}
