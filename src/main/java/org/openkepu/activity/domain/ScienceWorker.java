package org.openkepu.activity.domain;

import org.openkepu.shared.Mobile;

/**
 * A science worker who took part (A48, A50).
 *
 * @param unit empty when not given
 * @param field empty when not given
 */
record ScienceWorker(String name, Mobile mobile, String unit, String field) {

    /** As one line of the form: name, mobile, unit and field in full, separated by tabs. */
    String line() {
        return String.join("\t", name, mobile.digits(), unit, field).stripTrailing();
    }

    /** Whether both go by the same name, blanks and case aside. */
    boolean isNamedLike(ScienceWorker other) {
        return bare(name).equalsIgnoreCase(bare(other.name));
    }

    /** The same person, what was not given taken from the other row. */
    ScienceWorker with(ScienceWorker other) {
        return new ScienceWorker(
                name, mobile, unit.isEmpty() ? other.unit : unit, field.isEmpty() ? other.field : field);
    }

    /** Who it is, for the host's statement: another name under the same number is somebody else. */
    String identity() {
        return mobile.digits() + '\t' + bare(name).toLowerCase(java.util.Locale.ROOT);
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s\\u3000]+", "");
    }
}
