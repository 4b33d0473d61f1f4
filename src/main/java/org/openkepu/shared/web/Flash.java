package org.openkepu.shared.web;

import java.io.Serializable;
import java.util.List;

/**
 * What the next page says on top once, given as flash attribute {@code flash}.
 *
 * @param kind {@code done} or {@code note}
 * @param key of the sentence
 * @param arguments texts for the sentence's places
 */
public record Flash(String kind, String key, List<String> arguments) implements Serializable {

    /** Something was done. */
    public static Flash done(String key, String... arguments) {
        return new Flash("done", key, List.of(arguments));
    }

    /** Something to know; nothing failed. */
    public static Flash note(String key, String... arguments) {
        return new Flash("note", key, List.of(arguments));
    }
}
