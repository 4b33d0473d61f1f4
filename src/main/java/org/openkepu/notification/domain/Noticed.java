package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.recommendation.SlateNotice;

/** What happened to a body's slate without it. */
record Noticed(SlateNotice notice) implements Message {

    @Override
    public String kind() {
        return "slate";
    }

    @Override
    public Instant at() {
        return notice.at();
    }
}
