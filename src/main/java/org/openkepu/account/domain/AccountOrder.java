package org.openkepu.account.domain;

/** One account to be handed out, read and found in order. */
public record AccountOrder(String login, String name, Seat seat) {}
