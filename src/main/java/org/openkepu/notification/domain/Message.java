package org.openkepu.notification.domain;

import java.time.Instant;

/** One entry of a person's inbox. */
public interface Message {

    /** Which words and links it is shown with. */
    String kind();

    /** Portal time. */
    Instant at();
}
