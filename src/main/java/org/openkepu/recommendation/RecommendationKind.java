package org.openkepu.recommendation;

/** What is recommended: the two kinds of awards a body has places for (A15, A18). */
public enum RecommendationKind {
    /** 优秀活动. */
    ACTIVITY,
    /** 优秀组织单位. */
    UNIT
}
