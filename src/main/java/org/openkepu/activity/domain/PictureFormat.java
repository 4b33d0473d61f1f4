package org.openkepu.activity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The formats a picture may come in, told by its first bytes alone: neither name nor declared type decides. */
enum PictureFormat {
    JPEG,
    PNG,
    WEBP;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs", "mif1", "msf1");

    /** The format of a file; refuses everything that is none of them. */
    static PictureFormat of(byte[] file) throws PictureRefused {
        if (file.length == 0) {
            throw new PictureRefused(PictureFlaw.EMPTY);
        }
        if (begins(file, 0, "\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (begins(file, 0, "\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        if (begins(file, 0, "RIFF") && begins(file, 8, "WEBP")) {
            return WEBP;
        }
        boolean heic = begins(file, 4, "ftyp")
                && file.length >= 12
                && HEIC_BRANDS.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
        throw new PictureRefused(heic ? PictureFlaw.HEIC : PictureFlaw.FORMAT);
    }

    private static boolean begins(byte[] file, int from, String mark) {
        byte[] bytes = mark.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= from + bytes.length
                && java.util.Arrays.equals(file, from, from + bytes.length, bytes, 0, bytes.length);
    }
}
