package org.openkepu.notification.domain;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages leave, {@code openkepu.sms.*}.
 *
 * @param gateway {@code simulator}, {@code file}, {@code http}, {@code none}; empty: the simulator in the demonstration, else none
 * @param folder where the file gateway puts messages
 * @param url of the provider, with {@code key} and {@code secret}
 * @param lease how long a sender may take before another takes its messages over
 * @param senders messages handed over at the same time by this instance; 0: this instance sends none
 * @param every how often a sender looks for messages
 */
@ConfigurationProperties("openkepu.sms")
record SmsSettings(
        @DefaultValue("") String gateway,
        @DefaultValue("data/sms") Path folder,
        @DefaultValue("") String url,
        @DefaultValue("") String key,
        @DefaultValue("") String secret,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("4") int senders,
        @DefaultValue("500ms") Duration every) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "SmsSettings " + gateway;
    }
}
