package org.openkepu.notification;

import java.util.List;

/** The messages that left, or wait to leave, the portal. */
public interface SmsOutbox {

    /** The latest messages in clear, the newest first: for the demonstration, which has no telephones. */
    List<OutgoingSms> latest(int most);
}
