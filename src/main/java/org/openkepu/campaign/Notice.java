package org.openkepu.campaign;

import java.time.LocalDate;

/** The founding notice of a campaign (A1); the departments are a number, never a list of names. */
public record Notice(String title, LocalDate date, int departments) {}
