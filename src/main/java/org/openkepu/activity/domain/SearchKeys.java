package org.openkepu.activity.domain;

import java.util.Arrays;
import java.util.Map;
import org.openkepu.shared.Scope;

/**
 * Names looked for as the index of names answers it by itself, campaign and place included (migrations
 * activity_sorts_and_blocks, activity_search_in_eras). Everything and a province are walked in steps of the sequence, the last
 * first, each a part of the keys: what is frequent fills a page from the newest steps, what is rare costs its own rows and a
 * glance a step. Characters stand in a query of their own, unseen by the planner, so that one plan serves all names; making one
 * took half of the time (KeptPlansQueryTests). The conditions take the parameters {@code year}, {@code grams} and, where one is
 * asked for, {@code place}; a year without a campaign has no rows.
 *
 * @param condition over activities {@code a}, and {@code step} where there are steps
 * @param bits a step's length as a power of two, 0 where all is asked for at once
 */
record SearchKeys(String condition, int bits) {

    private static final String HELD =
            "activity_search_keys(a.campaign_id, a.province_code, a.city_code, a.county_code,"
                    + " a.authority_id, a.sequence, a.grams) @> ";

    /** Characters or pairs of them in everything: those of a block, asked apart so that the index goes to it at once. */
    private static final String IN_BLOCK = HELD + "(select :grams::text[]) and " + HELD
            + "(select array['@' || id || 'B' || step] from campaign where year = :year)";

    /** Pairs of characters held by a name in a province, each a key together with province and era. */
    private static final String IN_ERA = HELD + """
            (select array_agg(activity_pair_key(id, :place, step, pair)) from campaign cross join unnest((select :grams::text[])) as pair
            where year = :year)""";

    private static final String IN_PLACE =
            HELD + "(select :grams::text[] || ('@' || id || :place) from campaign where year = :year)";

    /** Names that hold the characters looked for, in a place or body or everywhere; puts {@code grams} and {@code place}. */
    static SearchKeys held(Scope place, String[] grams, Map<String, Object> parameters) {
        parameters.put("grams", grams);
        if (place.equals(Scope.EVERYTHING)) {
            return new SearchKeys(IN_BLOCK, 14);
        }
        boolean pairs = Arrays.stream(grams).allMatch(gram -> gram.codePointCount(0, gram.length()) == 2);
        if (pairs && place.line() == Scope.Line.PROVINCE) {
            parameters.put("place", String.valueOf(place.regionCode()));
            return new SearchKeys(IN_ERA, 16);
        }
        parameters.put("place", place.key());
        return new SearchKeys(IN_PLACE, 0);
    }

    /** The same among those that also fulfil a condition. */
    SearchKeys and(String more) {
        return new SearchKeys(condition + " and " + more, bits);
    }

    /** Whether the newest can be had without the others. */
    boolean inSteps() {
        return bits > 0;
    }

    /** All of them as they stand behind {@code from}, called {@code a}. */
    String rows() {
        return inSteps() ? steps(false) + " cross join lateral " + found("") : found("");
    }

    /**
     * Columns of them, the newest first; to be cut off by a limit, which ends the walk.
     *
     * @param after whether to begin behind the parameter {@code after}
     */
    String newest(String columns, boolean after) {
        return "select f.* from " + steps(after) + " cross join lateral (select " + columns + " from "
                + found(after ? " and a.sequence < :after" : "") + " order by a.sequence desc) as f";
    }

    private String steps(boolean after) {
        String last = after ? ":after::bigint" : "(select last_value from activity_number_seq)";
        return "generate_series(" + last + " >> " + bits + ", 0, -1) as step";
    }

    /** Found first and by this index alone: beside another condition the database would read all that fulfils that one too. */
    private String found(String more) {
        return "(select * from activity a where " + condition + more + " and a.state <> 'DRAFT' offset 0) a";
    }
}
