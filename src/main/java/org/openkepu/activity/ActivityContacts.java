package org.openkepu.activity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whom to ask about activities, for those who answer for them; numbers are masked (trust F15). */
public interface ActivityContacts {

    /**
     * One contact.
     *
     * @param phone masked: {@code 199****0000}
     */
    record Contact(String name, String phone) {}

    /** The contacts last submitted, by activity, in one statement. */
    Map<UUID, Contact> of(Collection<UUID> activityIds);
}
