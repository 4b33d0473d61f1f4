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

/** The repeat of a form post is harmless (trust F1). */
@PageTest
class FormTokensModuleTests {

    @Autowired
    FormTokens tokens;

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
