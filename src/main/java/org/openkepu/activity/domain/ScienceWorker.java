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
}
