package org.openkepu.statistics.domain;

/**
 * A part of a whole as people read it.
 *
 * @param part not more than the whole
 */
public record Rate(long part, long whole) {

    /** What stands where there is nothing to divide by. */
    public static final String NONE = "–";

    /** In percent with one decimal, rounded half up; only the whole itself is 100.0 and only nothing is 0.0. */
    @Override
    public String toString() {
        return whole == 0 ? NONE : thousandths() / 10 + "." + thousandths() % 10 + "%";
    }

    /** From 0 to 1, for a bar. */
    public double share() {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private long thousandths() {
        long rounded = (part * 2000 + whole) / (2 * whole);
        return part == whole ? 1000 : part == 0 ? 0 : Math.max(1, Math.min(999, rounded));
    }
}
