package org.openkepu.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom people may ask (A59), told by the operator in {@code openkepu.contact.*}; empty texts show as "to be announced".
 *
 * @param site who answers questions about the website
 * @param client who answers questions about the phone client
 * @param hours when they answer, as text
 */
@ConfigurationProperties("openkepu.contact")
public record Contact(
        @DefaultValue Desk site,
        @DefaultValue Desk client,
        @DefaultValue("") String hours) {

    /**
     * One line to ask.
     *
     * @param name of a person or office
     * @param phone as it should be dialled
     */
    public record Desk(
            @DefaultValue("") String name, @DefaultValue("") String phone) {

        public boolean isKnown() {
            return !name.isBlank() || !phone.isBlank();
        }
    }
}
