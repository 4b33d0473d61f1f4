package org.openkepu.activity.domain;

import org.openkepu.shared.Texts;
import org.springframework.core.io.InputStreamSource;

/**
 * A file somebody chose to upload.
 *
 * @param n its place among those chosen together, from 1
 * @param name as the browser tells it; decides nothing
 * @param size in bytes
 */
public record PictureUpload(int n, String name, long size, InputStreamSource content) {

    private static final int SHOWN = 60;

    /** The name without folders and invisible characters, at most 60 long. */
    String shownName() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder shown = new StringBuilder();
        Texts.clean(last)
                .codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
                .limit(SHOWN)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
