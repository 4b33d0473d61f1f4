package org.openkepu.publicsite.poster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openkepu.activity.ActivityPicture;
import org.openkepu.activity.ActivityPictures;
import org.openkepu.shared.print.PagePress;
import org.openkepu.shared.print.Typeable;
import org.openkepu.shared.web.QrPicture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Prints posters: one content is printed once, two at a time, whoever else asks waits for the place or for the poster (A53). */
@Component
public class Posters {

    /** Grows with every change of the page, so that what was printed before is not taken for it. */
    private static final String EDITION = "3";

    private static final String TEMPLATE = "publicsite/poster";
    private static final int PHONE_WIDTH = 1_080;
    private static final int DOT = 8;

    private final PagePress press;
    private final ActivityPictures pictures;
    private final PosterShelf shelf;
    private final long patienceMillis;
    private final Semaphore places = new Semaphore(2, true);

    Posters(
            PagePress press,
            ActivityPictures pictures,
            PosterShelf shelf,
            @Value("${openkepu.poster.patience-millis:25000}") long patienceMillis) {
        this.press = press;
        this.pictures = pictures;
        this.shelf = shelf;
        this.patienceMillis = patienceMillis;
    }

    /** The digest of what stands on a poster; the same for the same poster, on every instance. */
    public String digest(PosterText text, PosterFormat format) {
        try {
            byte[] bytes = (EDITION + format + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The poster, from the shelf or printed now; empty when no place became free in time.
     *
     * @param cover the picture on top, empty for a drawn one
     */
    public Optional<byte[]> print(PosterText text, PosterFormat format, Optional<ActivityPicture> cover) {
        String name = digest(text, format) + "." + format.ending();
        Optional<byte[]> kept = shelf.find(name);
        if (kept.isPresent()) {
            return kept;
        }
        try {
            if (!places.tryAcquire(patienceMillis, TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            // somebody may have printed it meanwhile
            return Optional.of(shelf.find(name).orElseGet(() -> printed(name, text, format, cover)));
        } finally {
            places.release();
        }
    }

    private byte[] printed(String name, PosterText text, PosterFormat format, Optional<ActivityPicture> cover) {
        Map<String, Object> model = Map.of(
                "poster",
                text,
                "lines",
                format.lines(text),
                "format",
                format.name().toLowerCase(java.util.Locale.ROOT));
        Map<String, byte[]> shown =
                Map.of("cover.jpg", cover(text, format, cover), "code.png", QrPicture.png(text.page(), DOT));
        byte[] poster = format == PosterFormat.PHONE
                ? press.png(TEMPLATE, model, shown, PHONE_WIDTH)
                : press.pdf(TEMPLATE, model, shown);
        shelf.keep(name, poster);
        return poster;
    }

    private byte[] cover(PosterText text, PosterFormat format, Optional<ActivityPicture> picture) {
        int width = format.coverWidth();
        int height = format.coverHeight();
        try {
            Optional<Resource> file = picture.flatMap(pictures::file);
            if (file.isPresent()) {
                try (InputStream stream = file.get().getInputStream()) {
                    Optional<byte[]> cut = Cover.of(stream, width, height);
                    if (cut.isPresent()) {
                        return cut.get();
                    }
                }
            }
            return Cover.jpeg(DrawnCover.of(Typeable.text(text.title()), width, height));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
