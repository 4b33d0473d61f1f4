package org.openkepu.activity;

/** What published activities are told apart by in figures; the values of its lines are codes, days or ids, never names. */
public enum Facet {
    PROVINCE,
    /** Of the territory; the value is empty for what lies directly under a province. */
    CITY,
    /** Of the territory; the value is empty for cities without counties and in 兵团. */
    COUNTY,
    /** The Beijing day on which an activity begins, as {@code 2022-09-17}. */
    DAY,
    THEME,
    FORM,
    MODE,
    /** The only facet by which one activity may stand in several lines, one for each of its audiences. */
    AUDIENCE,
    /** Id of the registered unit that hosts; empty for hosts that stand in no register. */
    UNIT,
    /** Id of the body an activity is attributed to (归口). */
    AUTHORITY,
    /** {@code true} or {@code false}. */
    FOOD_SAFETY,
    /** Register the host was certified in as of the campaign; empty for hosts that are not certified. */
    CATEGORY;

    /** Whether every activity stands in exactly one line, so that the lines add up to the total. */
    public boolean addsUp() {
        return this != AUDIENCE;
    }
}
