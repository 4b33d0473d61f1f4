package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openkepu.support.Chromium;

/**
 * Scripts typed into any field of any form never run in a browser, on the page that answers and on those that show what
 * was stored (F13). The pages are shown without the policy that would forbid scripts: the text itself must be harmless.
 */
@TwoPortals
@ExtendWith(Chromium.class)
class ScriptTests {

    private static final Set<String> NOT_TYPED = Set.of("_csrf", "token", "version");
    private static final List<String> READERS =
            List.of("", "informant-yinchuan", "province-ningxia", "society-physics", "operator");

    @ParameterizedTest
    @CsvSource({"12, 10"})
    void someNeverRun(int everySoManyForms, int pages, Installation two) {
        tryForms(everySoManyForms, pages, two);
    }

    @Tag("trust")
    @ParameterizedTest
    @CsvSource({"1, 150"})
    void sixtyInEveryFieldNeverRun(int everySoManyForms, int pages, Installation two) {
        assertThat(Payloads.ALL).hasSize(60).doesNotHaveDuplicates();
        Set<String> typed = tryForms(everySoManyForms, pages, two);
        assertThat(typed).as("payloads that were typed").hasSize(60);
    }

    private static Set<String> tryForms(int everySoManyForms, int pages, Installation two) {
        List<TriedForm> forms = EveryForm.of(two);
        var payloads = new Rotation();
        Set<String> ran = new TreeSet<>();
        try (var screen = new Screen(Chromium.browser(), two.portal(0).address())) {
            for (int i = 0; i < forms.size(); i += everySoManyForms) {
                for (Map.Entry<String, String> shown :
                        answers(forms.get(i), payloads).entrySet()) {
                    if (screen.runs(shown.getValue())) {
                        ran.add(shown.getKey());
                    }
                }
            }
            for (String reader : READERS) {
                Caller caller = reader.isEmpty() ? Caller.visitor(two.portal(0)) : Caller.as(reader, two.portal(0));
                new Crawl(caller, pages).bodies().forEach((address, body) -> {
                    if (screen.runs(body)) {
                        ran.add(address + " to " + reader);
                    }
                });
            }
            assertThat(screen.shown()).as("pages with a payload").isPositive();
        }
        assertThat(ran).as("where a script ran").isEmpty();
        return payloads.typed;
    }

    /** Types a payload into one field after the other; what each post leads to, by form, field and payload. */
    private static Map<String, String> answers(TriedForm form, Rotation payloads) {
        Map<String, String> answers = new LinkedHashMap<>();
        Posting open = form.fresh();
        for (String field : new ArrayList<>(open.fields().keySet())) {
            if (!NOT_TYPED.contains(field)) {
                String payload = payloads.next();
                String name = form + ", " + field + ": " + payload;
                answers.put(name, end(form.fresh().set(field, payload).submit()));
            }
        }
        if (!open.files().isEmpty()) {
            Posting.Attached file = open.files().get(0);
            String payload = payloads.next();
            answers.put(
                    form + ", file " + payload,
                    end(form.fresh()
                            .withoutFiles()
                            .file(file.field(), payload + file.name(), file.type(), file.content())
                            .submit()));
        }
        return answers;
    }

    private static String end(Answer answer) {
        return answer.location().isEmpty() ? answer.body() : answer.follow().body();
    }

    /** One payload after the other, again and again. */
    private static class Rotation {

        private final Set<String> typed = new LinkedHashSet<>();
        private final Iterator<String> endless =
                Stream.generate(() -> Payloads.ALL).flatMap(List::stream).iterator();

        String next() {
            String payload = endless.next();
            typed.add(payload);
            return payload;
        }
    }
}
