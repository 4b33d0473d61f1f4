package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The repeat of a form post is harmless (trust F1). */
@PageTest
class FormTokensModuleTests {

    @Autowired
    FormTokens tokens;

    @Autowired
    FormTokenSweep sweep;

    @Autowired
    JdbcClient database;

    private final String token = FormTokens.fresh();
    private final UUID owner = UUID.randomUUID();

    @Test
    void leadsFiftyParallelRepeatsWhereTheFirstWasLed() throws Exception {
        var done = new AtomicInteger();
        Set<String> led = ConcurrentHashMap.newKeySet();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var posts = IntStream.range(0, 50)
                    .mapToObj(post -> pool.submit(() ->
                            led.add(tokens.once(token, owner, "same", () -> "/receipt/" + done.incrementAndGet()))))
                    .toList();
            for (Future<?> post : posts) {
                post.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(done).hasValue(1);
        assertThat(led).containsExactly("/receipt/1");
    }

    @Test
    void keepsATokenForThirtyDaysAndNotForEver() {
        tokens.once(token, owner, "one", () -> "/receipt");
        age("interval '30 days' - interval '1 minute'");
        sweep.sweep();
        assertThat(tokens.once(token, owner, "one", () -> "/another")).isEqualTo("/receipt");
        age("interval '2 minutes'");
        sweep.sweep();
        assertThat(tokens.once(token, owner, "one", () -> "/another")).isEqualTo("/another");
    }

    private void age(String by) {
        database.sql("update form_token set used_at = used_at - (" + by + ") where owner_id = ?")
                .param(owner)
                .update();
    }

    @Test
    void refusesTheSameTokenWithOtherContent() {
        tokens.once(token, owner, "one", () -> "/receipt");
        assertThatThrownBy(() -> tokens.once(token, owner, "two", () -> "/receipt"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("form.token-conflict");
    }

    @Test
    void givesTheTokenBackWhenTheWorkIsRefused() {
        assertThatThrownBy(() -> tokens.once(token, owner, "one", () -> {
                    throw new RuleBroken("stage.closed");
                }))
                .isInstanceOf(RuleBroken.class);
        assertThat(tokens.once(token, owner, "two", () -> "/receipt")).isEqualTo("/receipt");
    }
}
