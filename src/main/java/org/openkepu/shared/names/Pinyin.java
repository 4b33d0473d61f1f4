package org.openkepu.shared.names;

/** The port to whatever knows pinyin; asked when a name is written, never when one is looked for. */
public interface Pinyin {

    /** Spells any text without tones; characters it does not know are left out. */
    Spelling spell(String name);
}
