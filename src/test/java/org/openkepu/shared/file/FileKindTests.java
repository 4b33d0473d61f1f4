package org.openkepu.shared.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.support.Documents;
import org.openkepu.support.Pictures;

/** What a document is, is told by its content; names never decide (trust F12). */
class FileKindTests {

    @TempDir
    Path folder;

    @Test
    void knowsDocumentsByTheirContent() throws IOException {
        assertThat(kind(Documents.pdf("年度总结"))).isEqualTo(FileKind.PDF);
        assertThat(kind(Documents.docx())).isEqualTo(FileKind.DOCX);
        assertThat(kind(Documents.packed("[Content_Types].xml", "xl/workbook.xml")))
                .isEqualTo(FileKind.XLSX);
        assertThat(kind(Documents.packed("[Content_Types].xml", "ppt/presentation.xml")))
                .isEqualTo(FileKind.PPTX);
        assertThat(kind(Pictures.jpeg(3))).isEqualTo(FileKind.JPEG);
    }

    @Test
    void takesNothingElse() throws IOException {
        assertThat(kind("<html><script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNull();
        assertThat(kind(Pictures.zipBomb())).isNull();
        assertThat(kind(new byte[] {'P', 'K', 3, 4, 0, 0})).isNull();
        assertThat(kind(Pictures.gif())).isNull();
        assertThat(kind(Documents.packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .as("a document with macros")
                .isNull();
    }

    @Test
    void namesEndAsTheirKindDoes() {
        assertThat(ReceivedFile.nameOf("C:\\文件\\总结.exe", FileKind.PDF)).isEqualTo("总结.pdf");
        assertThat(ReceivedFile.nameOf("../../etc/passwd", FileKind.PNG)).isEqualTo("passwd.png");
        assertThat(ReceivedFile.nameOf("\r\n\"", FileKind.DOCX)).isEqualTo("file.docx");
        assertThat(ReceivedFile.nameOf("长".repeat(300) + ".pdf", FileKind.PDF)).hasSize(94);
    }

    private FileKind kind(byte[] content) throws IOException {
        return FileKind.of(Files.write(folder.resolve("file.pdf"), content)).orElse(null);
    }
}
