package org.openkepu.shared.file;

/** A file handed in cannot be kept. */
public class FileRefused extends Exception {

    private final FileFlaw flaw;

    FileRefused(FileFlaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    public FileFlaw flaw() {
        return flaw;
    }
}
