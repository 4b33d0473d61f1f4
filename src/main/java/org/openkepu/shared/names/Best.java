package org.openkepu.shared.names;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Collects the first entries of one class of matches after another: preferred ones first, then by their order. */
final class Best {

    private final int limit;
    private final IntPredicate eligible;
    private final IntPredicate preferred;
    private int[] found = {};
    private int[] before = {};
    private int[] others = {};

    Best(int limit, IntPredicate eligible, IntPredicate preferred) {
        this.limit = limit;
        this.eligible = eligible;
        this.preferred = preferred;
    }

    /** Takes an entry of the present class, in any order and as often as it matches. */
    void offer(int entry) {
        boolean known = contains(found, entry);
        if (!known && eligible.test(entry)) {
            if (preferred.test(entry)) {
                before = with(before, entry);
            } else {
                others = with(others, entry);
            }
        }
    }

    /** Whether no later entry of the present class can come in any more. */
    boolean isFull() {
        return before.length >= room();
    }

    /** Ends a class of matches; what comes next is placed behind it. */
    Best endOfClass() {
        int[] all = Arrays.copyOf(before, before.length + others.length);
        System.arraycopy(others, 0, all, before.length, others.length);
        int taken = Math.min(all.length, room());
        int[] next = Arrays.copyOf(found, found.length + taken);
        System.arraycopy(all, 0, next, found.length, taken);
        found = next;
        before = new int[0];
        others = new int[0];
        return this;
    }

    boolean isComplete() {
        return room() == 0;
    }

    int[] found() {
        return found;
    }

    private int room() {
        return limit - found.length;
    }

    private int[] with(int[] sorted, int entry) {
        boolean worse = sorted.length >= room() && (sorted.length == 0 || sorted[sorted.length - 1] < entry);
        if (worse || contains(sorted, entry)) {
            return sorted;
        }
        int[] next = Arrays.copyOf(sorted, Math.min(sorted.length + 1, room()));
        int at = next.length - 1;
        while (at > 0 && sorted[at - 1] > entry) {
            next[at] = sorted[at - 1];
            at--;
        }
        next[at] = entry;
        return next;
    }

    private static boolean contains(int[] entries, int entry) {
        for (int known : entries) {
            if (known == entry) {
                return true;
            }
        }
        return false;
    }
}
