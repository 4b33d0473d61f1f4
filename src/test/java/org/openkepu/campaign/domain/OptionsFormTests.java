package org.openkepu.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.campaign.Choice;
import org.openkepu.shared.FormRefused;

/** Options are renamed, retired and put in another order; codes stay. */
class OptionsFormTests {

    private static final List<Choice> KNOWN = List.of(
            new Choice("A", "甲", "A"), new Choice("B", "乙", "B"), new Choice("C", "丙", "C"), new Choice("D", "丁", "D"));

    @Test
    void keepsItsOrderWhereNothingIsAskedFor() {
        assertThat(codes()).containsExactly("A", "B", "C", "D");
        assertThat(codes("1", "2", "3", "4")).containsExactly("A", "B", "C", "D");
    }

    @Test
    void takesThePlaceAskedFor() {
        assertThat(codes("1", "2", "3", "2")).containsExactly("A", "D", "B", "C");
        assertThat(codes("3", "2", "3", "4")).containsExactly("B", "C", "A", "D");
        assertThat(codes("4", "3", "2", "1")).containsExactly("D", "C", "B", "A");
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThatThrownBy(() -> codes("1", "zwei", "3", "4")).isInstanceOf(FormRefused.class);
    }

    private static List<String> codes(String... positions) {
        var form = new OptionsForm(
                List.of("甲", "乙", "丙", "丁"), List.of("A", "B", "C", "D"), null, List.of(positions), null, null, null);
        return form.read(KNOWN).stream().map(Choice::code).toList();
    }
}
