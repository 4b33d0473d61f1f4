package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two editors of one part at two processes: whoever did not see the last text is told, nobody's text vanishes (F2). */
@TwoPortals
class InterleavingTests {

    private static final int STEPS = 12;

    @ParameterizedTest
    @ValueSource(ints = 5)
    void nobodyOverwritesWhatTheyHaveNotSeen(int interleavings, Installation two) {
        interleave(interleavings, two);
    }

    @Tag("trust")
    @ParameterizedTest
    @ValueSource(ints = 50)
    void nobodyOverwritesWhatTheyHaveNotSeenInAnyOrder(int interleavings, Installation two) {
        interleave(interleavings, two);
    }

    private static void interleave(int interleavings, Installation two) {
        Caller here = Caller.as("informant-yinchuan", two.portal(0));
        Caller there = Caller.as("informant-yinchuan", two.portal(1));
        for (int seed = 1; seed <= interleavings; seed++) {
            Filing filing = Filing.draft(here);
            var part = new Part(filing, List.of(new Editor("甲", filing), new Editor("乙", filing.by(there))));
            var order = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                Editor editor = part.editors.get(order.nextInt(2));
                if (order.nextBoolean()) {
                    editor.open();
                } else {
                    part.save(editor);
                }
            }
            assertThat(part.applied + part.conflicts)
                    .as("interleaving %d: applied and conflicts are all attempts", seed)
                    .isEqualTo(part.attempts);
            assertThat(part.revision()).as("interleaving %d", seed).isEqualTo(part.applied);
            assertThat(part.text()).isEqualTo(part.last);
        }
    }

    /** The part both write, and what it should say by now. */
    private static class Part {

        private final Filing filing;
        private final List<Editor> editors;
        private final List<String> saved = new ArrayList<>();
        private String last = "";
        private int attempts;
        private int applied;
        private int conflicts;

        Part(Filing filing, List<Editor> editors) {
            this.filing = filing;
            this.editors = editors;
        }

        void save(Editor editor) {
            String text = editor.name + "的第" + ++attempts + "稿";
            Answer answer = editor.form
                    .set("unitName", text)
                    .set("token", java.util.UUID.randomUUID().toString())
                    .submit();
            if (editor.seen.equals(last)) {
                answer.hasStatus(303);
                applied++;
                saved.add(text);
                last = text;
                return;
            }
            answer.hasStatus(409);
            conflicts++;
            assertThat(answer.rules()).contains("form.stale");
            assertThat(answer.form("/host").value("unitName"))
                    .as("one's own text")
                    .isEqualTo(text);
            assertThat(answer.page().select("[data-stored]").text())
                    .as("the other's text")
                    .contains(last);
            if (attempts % 2 == 0) {
                editor.take(answer);
            }
        }

        int revision() {
            return Integer.parseInt(filing.page("/host").form("/host").value("version"));
        }

        String text() {
            return filing.page("/host").form("/host").value("unitName");
        }
    }

    /** Somebody with the part's form open, maybe an old one. */
    private static class Editor {

        private final String name;
        private final Filing filing;
        private Posting form;
        private String seen = "";

        Editor(String name, Filing filing) {
            this.name = name;
            this.filing = filing;
            this.form = filing.page("/host").form("/host");
        }

        void open() {
            form = filing.page("/host").form("/host");
            seen = form.value("unitName");
        }

        /** Goes on from the page that showed both texts. */
        void take(Answer bothTexts) {
            form = bothTexts.form("/host");
            seen = bothTexts.page().select("[data-stored-text]").first().text();
        }
    }
}
