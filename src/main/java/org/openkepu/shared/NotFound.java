package org.openkepu.shared;

/** The thing does not exist, or not within the scope of who asks: the two are told apart nowhere. Answers 404. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
