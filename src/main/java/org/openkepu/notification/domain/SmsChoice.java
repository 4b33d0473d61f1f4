package org.openkepu.notification.domain;

import java.util.List;
import org.openkepu.shared.Role;

/** What a person can choose to be told by text message besides the inbox. */
public enum SmsChoice {
    /** What is still missing, 7, 3 and 1 days before a stage ends and on its last morning. */
    REMINDER(true),
    /** Returned, hidden, approved… */
    DECISION(true),
    CERTIFICATION(true),
    FEEDBACK(false);

    private final boolean persons;

    SmsChoice(boolean persons) {
        this.persons = persons;
    }

    /** What a role can choose. */
    public static List<SmsChoice> of(Role role) {
        return List.of(values()).stream()
                .filter(choice -> role.isPerson() || !choice.persons)
                .toList();
    }
}
