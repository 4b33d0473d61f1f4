package org.openkepu.shared.file;

import org.openkepu.shared.Sentence;

/** Why a file handed in is not kept. */
public enum FileFlaw {
    EMPTY,
    HEAVY,
    /** None of {@link FileKind}, whatever its name says, or one with macros. */
    KIND;

    /** The reason in words. */
    public Sentence sentence() {
        return new Sentence("shared.file.flaw." + this);
    }
}
