package org.openkepu.shared;

import org.springframework.context.support.DefaultMessageSourceResolvable;

/** A text by key, put into the reader's language only where it is shown; may fill a place in another sentence. */
public class Sentence extends DefaultMessageSourceResolvable {

    public Sentence(String key, Object... arguments) {
        super(new String[] {key}, arguments);
    }

    /** The key of the text. */
    public String key() {
        return String.valueOf(getCode());
    }
}
