package org.openkepu.notification.domain;

import java.time.Instant;
import org.openkepu.campaign.ExtensionAnswer;

/** The answer to a request for an extension. */
record Extended(ExtensionAnswer answer) implements Message {

    @Override
    public String kind() {
        return "extension";
    }

    @Override
    public Instant at() {
        return answer.at();
    }
}
