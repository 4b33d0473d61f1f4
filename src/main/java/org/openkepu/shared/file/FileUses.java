package org.openkepu.shared.file;

/** The port through which a module says which files of the store it still needs. */
public interface FileUses {

    /** Whether the module points at the file of this digest. */
    boolean holds(String digest);
}
