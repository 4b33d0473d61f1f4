package org.openkepu.guidance.domain;

import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Contact;

/** Whom to ask, as typed (A59). */
public record ContactForm(
        @Nullable String siteName,
        @Nullable String sitePhone,
        @Nullable String clientName,
        @Nullable String clientPhone,
        @Nullable String hours) {

    /** What is shown now. */
    public static ContactForm of(Contact shown) {
        return new ContactForm(
                shown.site().name(),
                shown.site().phone(),
                shown.client().name(),
                shown.client().phone(),
                shown.hours());
    }
}
