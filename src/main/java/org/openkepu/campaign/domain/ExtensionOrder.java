package org.openkepu.campaign.domain;

import java.time.Instant;
import java.util.UUID;
import org.openkepu.campaign.ExtensionPlace;
import org.openkepu.campaign.StageKind;

/** An extension asked for or to be granted, read in order. */
record ExtensionOrder(UUID campaignId, StageKind kind, ExtensionPlace place, Instant closesAt, String reason) {}
