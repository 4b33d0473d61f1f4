package org.openkepu.shared.web;

import java.nio.charset.StandardCharsets;
import org.openkepu.shared.file.FileKind;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Hands a kept document out to be saved: never shown in the portal's own frame, never guessed at (trust F12). */
public final class FileAnswer {

    private FileAnswer() {}

    /** The document under a name. */
    public static ResponseEntity<Resource> of(Resource content, String name, FileKind kind) {
        return ResponseEntity.ok()
                .contentType(kind.mediaType())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(name))
                .body(content);
    }

    /** The header by which a browser saves what it gets under a name. */
    public static String disposition(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
