package org.openkepu.notification.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody thanked in one window, as the operator sees it: prepared, collected and sent at the same time, done.
 *
 * @param people how many there were when it was prepared, at most
 * @param collected how many have been put into the outbox
 * @param optedOut how many were left out because they refused messages
 * @param waiting how many the gateway has not taken yet
 * @param parts of all messages sent
 * @param finishedAt portal time
 */
public record ThanksBatch(
        UUID id,
        LocalDate windowStart,
        String state,
        boolean paused,
        SmsTemplate messageType,
        String text,
        int priceFen,
        long people,
        long activities,
        int collected,
        int optedOut,
        long waiting,
        long sent,
        long skipped,
        long dead,
        long parts,
        @Nullable String preparedByName,
        Instant preparedAt,
        @Nullable String confirmedByName,
        @Nullable Instant finishedAt) {

    /** What the messages sent so far cost, in yuan with two digits. */
    public String cost() {
        return yuan(parts * priceFen);
    }

    /** What everything would cost at most. */
    public String estimate() {
        return yuan(people * SmsQueue.parts(sample()) * priceFen);
    }

    /** A message as one person would get it. */
    public String sample() {
        return ThanksPlan.textFor(text, "张某某");
    }

    public boolean isOpen() {
        return state.equals("COLLECTING") || state.equals("SENDING");
    }

    private static String yuan(long fen) {
        return "%d.%02d".formatted(fen / 100, fen % 100);
    }
}
