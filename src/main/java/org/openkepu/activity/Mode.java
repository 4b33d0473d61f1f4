package org.openkepu.activity;

/** How an activity is held. */
public enum Mode {
    OFFLINE,
    ONLINE,
    BOTH;

    /** Whether people come to a place. */
    public boolean hasPlace() {
        return this != ONLINE;
    }

    /** Whether people take part on the web. */
    public boolean hasWeb() {
        return this != OFFLINE;
    }
}
