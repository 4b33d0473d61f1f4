package org.openkepu.activity.domain;

import org.openkepu.shared.Sentence;

/** Why an uploaded file is not kept (trust F12). */
public enum PictureFlaw {
    EMPTY,
    /** More than 12 MB. */
    HEAVY,
    /** What iPhones take where nobody asked for JPEG; no browser but theirs shows it. */
    HEIC,
    /** Anything but JPEG, PNG and WebP, whatever its name says. */
    FORMAT,
    /** More than 40 million pixels or 12,000 on a side. */
    LARGE,
    DAMAGED,
    /** Too many others are being read just now. */
    BUSY;

    /** The reason in words. */
    Sentence sentence() {
        return new Sentence("activity.pictures.flaw." + this);
    }
}
