package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three edits are three, however many want one at the same moment at two processes (A55). */
@TwoPortals
class EditLimitTests {

    private static final int WRITERS = 64;
    private static final int SESSIONS = 8;

    @Test
    void sixtyFourWritersGetThreeEdits(Installation two) throws Exception {
        letEverybodyEdit(two);
    }

    @Tag("trust")
    @RepeatedTest(20)
    void sixtyFourWritersGetThreeEditsEachTime(Installation two) throws Exception {
        letEverybodyEdit(two);
    }

    private static void letEverybodyEdit(Installation two) throws Exception {
        List<Caller> sessions = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            sessions.add(Caller.as("informant-yinchuan", two.portal(i % 2)));
        }
        Filing filing = Filing.published(sessions.get(0), "同时修改的活动");

        List<Writer> writers = Together.each(WRITERS, i -> writer(filing.by(sessions.get(i % SESSIONS)), i));

        List<String> receipts = writers.stream()
                .flatMap(writer -> writer.receipts.stream())
                .sorted()
                .toList();
        assertThat(receipts)
                .containsExactly(
                        filing.address() + "/receipts/2",
                        filing.address() + "/receipts/3",
                        filing.address() + "/receipts/4");
        assertThat(writers)
                .allSatisfy(writer -> assertThat(writer.lastRefusal).contains("activity.edit.limit-reached"));
        assertThat(two.database()
                        .sql("select edits_used || ' of ' || edit_limit || ', versions ' || versions || ', kept '"
                                + " || (select count(*) from activity_version where activity_id = a.id) || ', receipts '"
                                + " || (select count(*) from activity_receipt where activity_id = a.id)"
                                + " from activity a where id = ?")
                        .param(filing.id())
                        .query(String.class)
                        .single())
                .isEqualTo("3 of 3, versions 4, kept 4, receipts 4");
    }

    /**
     * Saves a text of its own and submits what stands then, reads again after every conflict, and stops when the rule
     * refuses it. Who saved does not save anew for every conflict of the submission: else everybody hinders everybody.
     */
    private static Callable<Writer> writer(Filing filing, int name) {
        return () -> {
            var writer = new Writer();
            for (int attempt = 1; writer.lastRefusal.isEmpty(); attempt++) {
                Answer page = filing.page("/details");
                if (page.rules().contains("activity.edit.limit-reached")) {
                    writer.lastRefusal = page.rules();
                    break;
                }
                Answer saved = page.form("/details")
                        .set("title", "作者" + name + "的第" + attempt + "稿")
                        .submit();
                writer.note(saved);
                boolean standing = saved.status() == 303;
                while (standing) {
                    Answer submitted = filing.submission().submit();
                    writer.note(submitted);
                    standing = submitted.status() == 409;
                }
            }
            return writer;
        };
    }

    private static class Writer {

        private final List<String> receipts = Collections.synchronizedList(new ArrayList<>());
        private List<String> lastRefusal = List.of();

        void note(Answer answer) {
            assertThat(answer.status()).as(answer.text()).isIn(303, 409, 422);
            if (answer.location().contains("/receipts/")) {
                receipts.add(answer.location());
            } else if (answer.status() == 422) {
                lastRefusal = answer.rules();
            }
        }
    }
}
