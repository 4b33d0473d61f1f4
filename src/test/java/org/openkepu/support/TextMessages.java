package org.openkepu.support;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkepu.notification.SmsOutbox;
import org.openkepu.shared.Mobile;
import org.springframework.boot.test.context.TestComponent;

/** The telephones of tests: reads the codes sent to a number. */
@TestComponent
public class TextMessages {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final int LATEST = 100;
    private static final AtomicInteger NEXT = new AtomicInteger(5_000);

    private final SmsOutbox outbox;

    TextMessages(SmsOutbox outbox) {
        this.outbox = outbox;
    }

    /** A number reserved for tests that no other test uses. */
    public static Mobile freshNumber() {
        return new Mobile(String.format("1990000%04d", NEXT.getAndIncrement()));
    }

    /** How many of the latest messages went to the number. */
    public long sentTo(Mobile mobile) {
        return outbox.latest(LATEST).stream()
                .filter(sms -> sms.to().equals(mobile))
                .count();
    }

    /** The code last sent to the number. */
    public String codeFor(Mobile mobile) {
        return outbox.latest(LATEST).stream()
                .filter(sms -> sms.to().equals(mobile))
                .map(sms -> CODE.matcher(sms.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst()
                .orElseThrow();
    }
}
