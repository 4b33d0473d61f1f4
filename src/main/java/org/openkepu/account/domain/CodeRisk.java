package org.openkepu.account.domain;

import java.time.Duration;
import org.openkepu.account.Attempts;
import org.openkepu.account.ClientAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Decides when a person must be told from a program before a code is sent: not for the first few of a session or address. */
@Component
public class CodeRisk {

    static final int FREE_PER_SESSION = 10;

    private static final int DEMO_FREE = 2_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Attempts attempts;
    private final int freePerAddress;
    private final int calm;

    CodeRisk(
            Attempts attempts,
            @Value("${openkepu.demo:false}") boolean demo,
            @Value("${openkepu.codes.free-per-address:20}") int freePerAddress,
            @Value("${openkepu.codes.per-minute:3000}") int perMinute) {
        this.attempts = attempts;
        this.freePerAddress = demo ? DEMO_FREE : freePerAddress;
        this.calm = perMinute / 2;
    }

    /**
     * Whether the next code needs a solved puzzle.
     *
     * @param sentInSession codes the session has been sent so far
     */
    public boolean isHigh(int sentInSession, String remoteAddress) {
        return sentInSession >= FREE_PER_SESSION
                || attempts.count(CodeSending.ADDRESS, ClientAddress.of(remoteAddress), HOUR) >= freePerAddress
                || attempts.count(CodeSending.ALL, CodeSending.ALL, MINUTE) >= calm;
    }
}
