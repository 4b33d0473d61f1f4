package org.openkepu.activity;

/**
 * The figures of some published activities; each has one definition, written in {@code docs/statistics.md}.
 *
 * @param published how many there are
 * @param complete of them, those whose supplement and summary are submitted too
 * @param onTime of the complete ones, those of which no part was first submitted under an extension only
 * @param foodSafety of the published ones, those whose name contains 食品安全
 * @param personTimes reported in summaries
 * @param expectedPersonTimes stated in the filings
 * @param supplemented of the published ones, those whose supplement is submitted
 * @param summarised of the published ones, those whose summary is submitted
 */
public record Figures(
        long published,
        long complete,
        long onTime,
        long foodSafety,
        long personTimes,
        long expectedPersonTimes,
        long supplemented,
        long summarised) {

    /** No activity at all. */
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);

    public Figures plus(Figures more) {
        return new Figures(
                published + more.published,
                complete + more.complete,
                onTime + more.onTime,
                foodSafety + more.foodSafety,
                personTimes + more.personTimes,
                expectedPersonTimes + more.expectedPersonTimes,
                supplemented + more.supplemented,
                summarised + more.summarised);
    }

    public Figures minus(Figures less) {
        return new Figures(
                published - less.published,
                complete - less.complete,
                onTime - less.onTime,
                foodSafety - less.foodSafety,
                personTimes - less.personTimes,
                expectedPersonTimes - less.expectedPersonTimes,
                supplemented - less.supplemented,
                summarised - less.summarised);
    }

    /** Whether nothing is counted. */
    public boolean isNone() {
        return equals(NONE);
    }
}
