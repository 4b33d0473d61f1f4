package org.openkepu.activity.domain;

/**
 * Rows that a statement takes of an order, said in its own text: which plan is best hangs on how many are wanted, so that with
 * parameters the database would make a new one every time, half of what a short statement costs.
 *
 * @param offset how many rows lie before the first, from 0
 * @param length at most so many are taken
 */
record RowRange(long offset, int length) {

    /** How far into the order the last of them lies. */
    long reach() {
        return offset + length;
    }

    @Override
    public String toString() {
        return " limit " + length + " offset " + offset;
    }
}
