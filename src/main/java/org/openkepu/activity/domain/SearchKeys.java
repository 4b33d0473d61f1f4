package org.openkepu.activity.domain;

import java.util.Map;
import java.util.Objects;
import org.openkepu.shared.Scope;

/**
 * What the index of names is asked with (migrations activity_sorts_and_blocks, activity_search_in_provinces): conditions over
 * activities {@code a} that it answers by itself, campaign and place included. They take the parameters {@code year},
 * {@code grams} and, where they are asked for, {@code place}; a year without a campaign has no rows.
 */
final class SearchKeys {

    private static final String HELD =
            "activity_search_keys(a.campaign_id, a.province_code, a.city_code, a.county_code,"
                    + " a.authority_id, a.sequence, a.grams) @> ";

    /** Those of the block {@code block}. */
    static final String IN_BLOCK = HELD + "(select array['@' || id || 'B' || block] from campaign where year = :year)";

    /** Pairs of characters held by a name in a province, each a key together with it. */
    private static final String IN_PROVINCE = HELD + """
            (select array_agg(activity_pair_key(id, :place, pair)) from campaign cross join unnest(:grams::text[]) as pair
            where year = :year)""";

    private static final String IN_PLACE =
            HELD + "(select :grams::text[] || ('@' || id || :place) from campaign where year = :year)";

    private SearchKeys() {}

    /** Names that hold the characters looked for, in a place or body or everywhere; puts {@code grams} and {@code place}. */
    static String held(Scope place, String[] grams, Map<String, Object> parameters) {
        boolean pairs = place.line() == Scope.Line.PROVINCE && grams[0].codePointCount(0, grams[0].length()) == 2;
        parameters.put("grams", grams);
        parameters.put("place", pairs ? Objects.requireNonNull(place.regionCode()) : place.key());
        return pairs ? IN_PROVINCE : IN_PLACE;
    }
}
