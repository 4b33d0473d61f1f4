package org.openkepu.recommendation.domain;

import org.openkepu.activity.Figures;

/** What a quota is derived from: a body and the figures of its activities. */
public record Standing(Body body, Figures figures) {}
