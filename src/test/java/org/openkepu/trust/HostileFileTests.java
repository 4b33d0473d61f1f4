package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(taken("pictures", two))
                .as("a picture after all, made anew without what hangs on it")
                .containsExactlyInAnyOrder("pixels.png", "text.png");
    }

    @Test
    void sheetsAreRefusedAtOnce(Installation two) throws Exception {
        assertThat(taken("sheet of people", two)).as("none is a list of people").isEmpty();
    }

    /** The files not refused; all are answered at once. */
    private static List<String> taken(String name, Installation two) throws Exception {
        TriedForm form = EveryForm.of(two).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Supplier<Posting> place = form.place().get();
        assertThat(HostileFiles.ALL).hasSize(25);
        // the first of a kind waits for classes to be loaded
        HostileFiles.ALL.forEach(file -> post(place.get(), file));
        long before = Heap.inUse(two.portal(0));
        List<String> taken = new ArrayList<>();
        for (HostileFiles.Hostile file : HostileFiles.ALL) {
            if (!REFUSED.contains(answeredAtOnce(place, file).status())) {
                taken.add(file.name());
            }
        }
        assertThat(Heap.inUse(two.portal(0)) - before)
                .as("growth of the heap in KiB")
                .isLessThan(MOST_GROWTH_KB);
        return taken;
    }

    /** Whoever else is at work on the machine may hold up one answer, but not three. */
    private static Answer answeredAtOnce(Supplier<Posting> place, HostileFiles.Hostile file) {
        for (int attempt = 1; ; attempt++) {
            Posting open = place.get();
            long begin = System.nanoTime();
            Answer answer = post(open, file);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            if (took.compareTo(AT_ONCE) < 0) {
                return answer;
            }
            assertThat(attempt).as(file.name() + " took " + took).isLessThan(3);
        }
    }

    private static Answer post(Posting open, HostileFiles.Hostile file) {
        String field = open.files().get(0).field();
        return open.withoutFiles()
                .file(field, file.name(), file.type(), file.content())
                .submit();
    }
}
