package org.openkepu.activity;

/** Where an activity stands in time, the public list's filter {@code state}. */
public enum Phase {
    UPCOMING,
    ONGOING,
    OVER,
    CANCELLED
}
