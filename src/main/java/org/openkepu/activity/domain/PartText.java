package org.openkepu.activity.domain;

/** What a person typed into one part, as typed: every component text, nothing parsed, nothing refused. */
public sealed interface PartText permits HostText, DetailsText, SupplementText, SummaryText {}
