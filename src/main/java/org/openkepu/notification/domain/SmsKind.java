package org.openkepu.notification.domain;

/** Why a text message is sent: it decides about quiet hours and who may refuse. */
enum SmsKind {
    /** Asked for by its reader: goes at any hour, to anybody, within minutes or not at all. */
    CODE,
    /** Chosen by its reader in the settings. */
    NOTICE,
    /** Sent unasked, to people who agreed (A51). */
    THANKS
}
