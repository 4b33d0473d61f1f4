package org.openkepu.shared.web;

import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Sentence;

/**
 * Something a body may have to look after, a line of its dashboard (issue 4).
 *
 * @param code names it in the page's {@code data-task}
 * @param count how many there are; null where nothing is counted
 * @param open whether something is to be done
 * @param href where it is done, null for who only reads
 */
public record OfficeTask(
        String code,
        Sentence title,
        Sentence text,
        @Nullable Long count,
        boolean open,
        @Nullable String href) {

    /** So many of something, to be done while there are any. */
    public static OfficeTask counted(String code, Sentence title, Sentence text, long count, @Nullable String href) {
        return new OfficeTask(code, title, text, count, count > 0, href);
    }

    /** One thing that is still to be done. */
    public static OfficeTask due(String code, Sentence title, Sentence text, String href) {
        return new OfficeTask(code, title, text, null, true, href);
    }

    /** A place to look at, nothing counted. */
    public static OfficeTask place(String code, Sentence title, Sentence text, String href) {
        return new OfficeTask(code, title, text, null, false, href);
    }
}
