package org.openkepu.activity.domain;

/** An uploaded file cannot be kept as a picture. */
class PictureRefused extends Exception {

    private final PictureFlaw flaw;

    PictureRefused(PictureFlaw flaw) {
        super(flaw.name(), null, false, false);
        this.flaw = flaw;
    }

    PictureFlaw flaw() {
        return flaw;
    }
}
