package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list of science workers is stored whole or not at all, and never holds more than a hundred (A43, A50). */
@TwoPortals
class PeopleLimitTests {

    @Test
    void ofTwoListsAtOnceOneIsStoredWhole(Installation two) throws Exception {
        postTwoListsAtOnce(two);
    }

    @Tag("trust")
    @RepeatedTest(20)
    void ofTwoListsAtOnceOneIsStoredWholeEachTime(Installation two) throws Exception {
        postTwoListsAtOnce(two);
    }

    private static void postTwoListsAtOnce(Installation two) throws Exception {
        Caller here = Caller.as("informant-yinchuan", two.portal(0));
        Caller there = Caller.as("informant-yinchuan", two.portal(1));
        Filing filing = Filing.published(here, "两份名单");
        List<String> lists = List.of(people(1, 60), people(61, 120));
        List<Posting> forms =
                List.of(filing.supplement(lists.get(0)), filing.by(there).supplement(lists.get(1)));

        List<Answer> answers = Together.each(2, i -> forms.get(i)::submit);

        int stored = answers.get(0).status() == 303 ? 0 : 1;
        Answer refused = answers.get(1 - stored);
        answers.get(stored).hasStatus(303);
        refused.hasStatus(409);
        assertThat(refused.rules()).contains("form.stale");
        assertThat(typed(refused)).as("the refused list is shown again").isEqualTo(lists.get(1 - stored));
        assertThat(refused.page().select("[data-stored]").text())
                .as("beside the stored one")
                .contains(lists.get(stored).split("\n")[59].split("\t")[0]);
        assertThat(typed(filing.page("/supplement"))).isEqualTo(lists.get(stored));

        Answer both = filing.by(there)
                .supplement(lists.get(0) + "\n" + lists.get(1))
                .submit()
                .hasStatus(422);
        assertThat(both.rules()).contains("activity.people.limit-reached");
        assertThat(typed(both)).isEqualTo(lists.get(0) + "\n" + lists.get(1));

        filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
        assertThat(two.database()
                        .sql("select count(*) from science_worker where activity_id = ?")
                        .param(filing.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(60);
    }

    private static String typed(Answer page) {
        return page.page().select("textarea[name=people]").get(0).wholeText().replace("\r\n", "\n");
    }

    private static String people(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "科技工作者%d号\t1990000%04d\t第%d实验室\t物理".formatted(i, i, i))
                .collect(Collectors.joining("\n"));
    }
}
