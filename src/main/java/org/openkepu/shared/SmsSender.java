package org.openkepu.shared;

/** The port through which a text message leaves the portal; the default keeps it in the demo's outbox. */
public interface SmsSender {

    /** Hands the message over in the caller's transaction; delivery follows. Neither number nor text is ever logged. */
    void send(Mobile to, String text);
}
