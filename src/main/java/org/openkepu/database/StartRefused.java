package org.openkepu.database;

import org.jspecify.annotations.Nullable;

/** The portal cannot start, for a reason its keeper can mend: one sentence in Chinese and in English, no stack trace. */
public class StartRefused extends RuntimeException {

    /**
     * @param chinese the sentence in Chinese: what is wrong and what to do
     * @param english the same in English
     */
    public StartRefused(String chinese, String english) {
        this(chinese, english, null);
    }

    public StartRefused(String chinese, String english, @Nullable Throwable cause) {
        super(chinese + System.lineSeparator() + english, cause);
    }
}
