package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that is not what it seems is refused at once and leaves nothing in memory (F11, F12). */
@Tag("trust")
@TwoPortals
class HostileFileTests {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Set<Integer> REFUSED = Set.of(400, 413, 422);
    private static final int MOST_GROWTH_KB = 64 * 1024;

    @Test
    void picturesAreRefusedAtOnce(Installation two) throws Exception {
        refusedAtOnce("pictures", two);
    }

    @Test
    void sheetsAreRefusedAtOnce(Installation two) throws Exception {
        refusedAtOnce("sheet of people", two);
    }

    private static void refusedAtOnce(String name, Installation two) throws Exception {
        TriedForm form = EveryForm.of(two).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Supplier<Posting> place = form.place().get();
        assertThat(HostileFiles.ALL).hasSize(25);
        // the first of a kind waits for classes to be loaded
        refused(place.get(), HostileFiles.ALL.get(0));
        long before = Heap.inUse(two.portal(0));
        for (HostileFiles.Hostile file : HostileFiles.ALL) {
            Posting open = place.get();
            long begin = System.nanoTime();
            refused(open, file);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as(file.name())
                    .isLessThan(AT_ONCE);
        }
        assertThat(Heap.inUse(two.portal(0)) - before)
                .as("growth of the heap in KiB")
                .isLessThan(MOST_GROWTH_KB);
    }

    private static void refused(Posting open, HostileFiles.Hostile file) {
        String field = open.files().get(0).field();
        Answer answer = open.withoutFiles()
                .file(field, file.name(), file.type(), file.content())
                .submit();
        assertThat(answer.status()).as(file.name() + ": " + answer.text()).isIn(REFUSED);
    }
}
