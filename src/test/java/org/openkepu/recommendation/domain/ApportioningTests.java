package org.openkepu.recommendation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.Figures;
import org.openkepu.recommendation.BodyKind;
import org.openkepu.shared.Ids;

/** What a formula gives: reckoned alone, or a total given out by largest remainder between floor and cap (A24). */
class ApportioningTests {

    @Test
    void addsBaseAndShareAndRounds() {
        assertThat(places(term(5, "5", 0, null, Rounding.HALF_UP, null), 0, 9, 10, 29, 30))
                .containsExactly(5, 5, 6, 6, 7);
        assertThat(places(term(5, "5", 0, null, Rounding.UP, null), 0, 1, 20)).containsExactly(5, 6, 6);
        assertThat(places(term(5, "5", 0, null, Rounding.DOWN, null), 19, 20)).containsExactly(5, 6);
    }

    @Test
    void staysBetweenFloorAndCap() {
        assertThat(places(term(0, "10", 3, 8, Rounding.HALF_UP, null), 0, 30, 50, 80, 1000))
                .containsExactly(3, 3, 5, 8, 8);
    }

    @Test
    void givesOutATotalByLargestRemainder() {
        assertThat(places(term(0, "100", 0, null, Rounding.HALF_UP, 10), 47, 16, 37))
                .containsExactly(5, 1, 4);
        assertThat(places(term(0, "100", 0, null, Rounding.HALF_UP, 7), 100, 100, 100))
                .containsExactly(3, 2, 2);
    }

    @Test
    void keepsFloorAndCapWhenATotalIsGivenOut() {
        assertThat(places(term(0, "100", 2, null, Rounding.HALF_UP, 10), 98, 1, 1))
                .containsExactly(6, 2, 2);
        assertThat(places(term(0, "100", 0, 4, Rounding.HALF_UP, 10), 98, 1, 1)).containsExactly(4, 3, 3);
    }

    @Test
    void givesTheFloorWhereFloorsNeedMoreThanTheTotal() {
        assertThat(places(term(0, "100", 3, null, Rounding.HALF_UP, 5), 10, 10, 10))
                .containsExactly(3, 3, 3);
    }

    @Test
    void sharesEquallyWhereNobodyHasAnything() {
        assertThat(places(term(0, "100", 0, null, Rounding.HALF_UP, 4), 0, 0, 0))
                .containsExactly(2, 1, 1);
    }

    @Test
    void neverGivesMoreOrFewerThanTheTotalWhereFloorsAndCapsAllowIt() {
        var choice = new Random(5);
        for (int round = 0; round < 300; round++) {
            int bodies = 1 + choice.nextInt(40);
            int floor = choice.nextInt(4);
            int cap = floor + 1 + choice.nextInt(30);
            int total = bodies * floor + choice.nextInt(bodies * (cap - floor) + 1);
            long[] complete = choice.longs(bodies, 0, 2000).toArray();
            List<Integer> given = places(term(choice.nextInt(5), "7.5", floor, cap, Rounding.UP, total), complete);
            assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(total);
            assertThat(given).allMatch(one -> one >= floor && one <= cap);
        }
    }

    @Test
    void showsItsSteps() {
        Share share = Apportioning.of(term(2, "2.5", 0, null, Rounding.HALF_UP, 6), standings(40, 120))
                .get(1);
        assertThat(share.weight()).isEqualByComparingTo("5");
        assertThat(share.apportioned()).isEqualByComparingTo("3.75");
        assertThat(share.places()).isEqualTo(4);
    }

    private static List<Integer> places(FormulaTerm term, long... complete) {
        return Apportioning.of(term, standings(complete)).stream()
                .map(Share::places)
                .toList();
    }

    private static List<Standing> standings(long... complete) {
        List<Standing> standings = new ArrayList<>();
        for (long one : complete) {
            var body = new Body(Ids.next(), "学会", BodyKind.SOCIETY, null);
            standings.add(new Standing(body, new Figures(one, one, one, 0, 0, 0, one, one)));
        }
        return standings;
    }

    private static FormulaTerm term(
            int base, String share, int floor, @Nullable Integer cap, Rounding rounding, @Nullable Integer total) {
        return new FormulaTerm(base, new BigDecimal(share), floor, cap, rounding, total);
    }
}
