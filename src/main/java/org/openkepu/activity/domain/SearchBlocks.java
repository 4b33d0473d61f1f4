package org.openkepu.activity.domain;

/**
 * Finds by a part of a name over everything, the newest first, through blocks of the table that the search index has as keys
 * (migration activity_sorts_and_blocks): what is frequent fills a page from the newest blocks, what is rare costs its own rows
 * and a glance a block. Nothing longer than a block is read for the first rows.
 */
final class SearchBlocks {

    /** So many are counted of what is searched for everywhere; beyond, it is said to be more. */
    static final int MOST = 1_000;

    private SearchBlocks() {}

    /**
     * Rows of activities {@code a} in the order of their sequence, the last first; to be cut off by a limit, which ends the walk.
     *
     * @param condition with the parameter {@code year}
     * @param after whether to begin behind the parameter {@code after}
     */
    static String newest(String columns, ListCondition condition, boolean after) {
        String last = after ? ":after::bigint" : "(select last_value from activity_number_seq)";
        return "select f.* from generate_series(" + last + " >> 14, 0, -1) as block cross join lateral (select "
                + columns
                + " from " + condition.rows(SearchKeys.IN_BLOCK) + (after ? " and a.sequence < :after" : "")
                + " order by a.sequence desc) as f";
    }
}
