package org.openkepu.recommendation.domain;

import java.time.Instant;

/**
 * The one act by which the quotas of a campaign were fixed.
 *
 * @param early whether supplements or summaries could still come in
 */
public record QuotaRound(String formulaName, String fixedByName, Instant fixedAt, boolean early) {}
