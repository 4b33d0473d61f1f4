package org.openkepu.activity;

/**
 * The figures of one value of a facet.
 *
 * @param value code, day or id; empty for activities without one
 */
public record FigureLine(String value, Figures figures) {}
