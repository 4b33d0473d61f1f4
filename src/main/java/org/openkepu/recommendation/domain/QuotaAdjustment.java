package org.openkepu.recommendation.domain;

import java.time.Instant;
import java.util.UUID;

/** One change of a quota by hand; its reason stays visible. */
public record QuotaAdjustment(UUID quotaId, int n, int was, int becomes, String reason, String byName, Instant at) {}
