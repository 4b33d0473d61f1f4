package org.openkepu.shared;

/**
 * Keeps what must not stand in the database in clear: mobile numbers, names of science workers, drafts. The key lies
 * outside the database ({@code OPENKEPU_SECRET}, or a file beside the embedded server).
 */
public interface Vault {

    /** Seals a text under a purpose; the same text seals differently every time. */
    byte[] seal(String purpose, String text);

    /** Opens what was sealed under the same purpose. Fails with IllegalStateException on any other bytes or purpose. */
    String open(String purpose, byte[] sealed);

    /** A keyed hash for look-up and duplicates: 32 bytes, the same for the same purpose and text. */
    byte[] fingerprint(String purpose, String text);
}
