package org.openkepu.shared.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.springframework.http.MediaType;

/** The kinds of document the portal takes, told by their content alone: neither name nor declared type decides (trust F12). */
public enum FileKind {
    PDF("application/pdf", "255044462d", ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "word/document.xml"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xl/workbook.xml"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "504b0304",
            "ppt/presentation.xml"),
    JPEG("image/jpeg", "ffd8ff", ""),
    PNG("image/png", "89504e470d0a1a0a", "");

    private static final int LONGEST_MARK = 8;
    private static final int MOST_PARTS = 20_000;

    private final MediaType mediaType;
    private final byte[] mark;
    private final String mainPart;

    FileKind(String mediaType, String mark, String mainPart) {
        this.mediaType = MediaType.parseMediaType(mediaType);
        this.mark = HexFormat.of().parseHex(mark);
        this.mainPart = mainPart;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** The ending of its names, without a dot. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file; empty for every other, for one with macros and for one that cannot be read. */
    static Optional<FileKind> of(Path file) throws IOException {
        byte[] beginning;
        try (var content = Files.newInputStream(file)) {
            beginning = content.readNBytes(LONGEST_MARK);
        }
        return Arrays.stream(values())
                .filter(kind -> begins(beginning, kind.mark))
                .filter(kind -> kind.mainPart.isEmpty() || kind.isPacked(file))
                .findFirst();
    }

    private static boolean begins(byte[] file, byte[] mark) {
        return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /** Whether an office document holds the part this kind has; its list of parts is read, nothing is unpacked. */
    private boolean isPacked(Path file) {
        try (var parts = new ZipFile(file.toFile())) {
            return parts.size() <= MOST_PARTS
                    && parts.getEntry("[Content_Types].xml") != null
                    && parts.getEntry(mainPart) != null
                    && parts.stream()
                            .noneMatch(part ->
                                    part.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"));
        } catch (IOException | IllegalArgumentException damaged) {
            return false;
        }
    }
}
