package org.openkepu.notification;

import java.time.Instant;

/** One entry of a person's inbox. */
interface Message {

    /** Which words and links it is shown with. */
    String kind();

    /** Portal time. */
    Instant at();
}
