package org.openkepu.notification.domain;

import java.util.UUID;
import org.openkepu.shared.Mobile;

/** The port to whoever carries text messages; all of them, codes too, leave through it. */
interface SmsGateway {

    /** Its name on the operator's page: {@code simulator}, {@code file}, {@code http}, {@code none}. */
    String name();

    /** Whether messages can be handed over at all; otherwise they wait. */
    default boolean isReady() {
        return true;
    }

    /**
     * Hands one message over. The same key is carried once, however often it is handed over.
     *
     * @param template as what the text is registered with the carrier
     * @throws Refused when this message will never be carried
     * @throws Unavailable when it may be carried later
     */
    void deliver(UUID key, long sequence, SmsTemplate template, Mobile to, String text);

    /** A message that will never be carried. Neither number nor text is in it. */
    class Refused extends RuntimeException {

        /** @param code of the gateway, at most 60 characters are kept */
        Refused(String code) {
            super(code, null, false, false);
        }
    }

    /** The gateway cannot carry now. Neither number nor text is in it. */
    class Unavailable extends RuntimeException {

        Unavailable(String reason) {
            super(reason, null, false, false);
        }
    }
}
