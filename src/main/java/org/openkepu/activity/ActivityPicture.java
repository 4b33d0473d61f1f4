package org.openkepu.activity;

/**
 * A picture of an activity as the portal keeps it: a JPEG without any metadata, the right way up.
 *
 * @param digest SHA-256 of the file in 64 hexadecimal digits, which is its name
 * @param width in pixels, at most 2,048, as {@code height}
 */
public record ActivityPicture(String digest, int width, int height) {

    /** Where the picture is served, to those who may see it. */
    public String address() {
        return "/pictures/" + digest + ".jpg";
    }
}
