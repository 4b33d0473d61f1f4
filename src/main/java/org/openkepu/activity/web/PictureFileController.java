package org.openkepu.activity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openkepu.activity.domain.PictureGallery;
import org.openkepu.shared.Actor;
import org.openkepu.shared.NotFound;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves a picture to those who may see it, as a picture and nothing else (trust F12). */
@Controller
class PictureFileController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final PictureGallery gallery;

    PictureFileController(PictureGallery gallery) {
        this.gallery = gallery;
    }

    @GetMapping("/pictures/{digest:[0-9a-f]{64}}.jpg")
    ResponseEntity<Resource> show(@PathVariable String digest, @Nullable Actor actor) {
        var seen = gallery.see(digest, actor).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag('"' + digest + '"')
                .cacheControl(
                        seen.everybody()
                                ? CacheControl.maxAge(YEAR).cachePublic().immutable()
                                : CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + digest.substring(0, 12) + ".jpg\"")
                .body(seen.content());
    }
}
