package org.openkepu.account.domain;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes the password an account is handed out with: fifteen signs nobody mistakes on paper, 74 bits. */
final class FirstPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 5;
    private static final int LENGTH = 15;

    private FirstPassword() {}

    /** Three groups of five with hyphens between them. */
    static String next() {
        String signs = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> String.valueOf(SIGNS.charAt(at)))
                .collect(Collectors.joining());
        return signs.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }
}
