package org.openkepu.recommendation;

/** The kinds of bodies that recommend (A58). */
public enum BodyKind {
    PROVINCE,
    SOCIETY,
    MINISTRY
}
