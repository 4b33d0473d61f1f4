package org.openkepu.notification.domain;

import java.util.List;
import java.util.function.Predicate;
import org.openkepu.shared.Role;

/** What a person can choose to be told by text message besides the inbox. */
public enum SmsChoice {
    /** What is still missing, 7, 3 and 1 days before a stage ends and on its last morning. */
    REMINDER(Role::isPerson),
    /** Returned, hidden, approved… */
    DECISION(Role::isPerson),
    CERTIFICATION(Role::isPerson),
    /** The operator's answer to a request for an extension. */
    EXTENSION(SmsChoice::recommends),
    /** What happened to the body's slate without it. */
    SLATE(SmsChoice::recommends),
    FEEDBACK(any -> true);

    private final Predicate<Role> readers;

    SmsChoice(Predicate<Role> readers) {
        this.readers = readers;
    }

    /** What a role can choose. */
    public static List<SmsChoice> of(Role role) {
        return List.of(values()).stream()
                .filter(choice -> choice.readers.test(role))
                .toList();
    }

    private static boolean recommends(Role role) {
        return role == Role.PROVINCE_ADMIN || role == Role.SOCIETY_ADMIN || role == Role.MINISTRY_ADMIN;
    }
}
