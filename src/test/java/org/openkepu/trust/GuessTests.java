package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.Mobile;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody gets in by guessing codes, and nobody's telephone is made to ring without end (trust F16). */
@PageTest
class GuessTests {

    private static final Set<Integer> NOT_IN = Set.of(422, 429);

    @Autowired
    Portal portal;

    @Autowired
    TextMessages messages;

    @Autowired
    JdbcClient database;

    @Test
    void neverLetsAFewHundredGuessesIn() throws Exception {
        guess(300);
    }

    @Test
    @Tag("trust")
    void neverLetsTenThousandGuessesIn() throws Exception {
        guess(10_000);
    }

    /** Every guess is another number than the right one until the code is burned: then the right one too is none. */
    private void guess(int guesses) throws Exception {
        Mobile mobile = TextMessages.freshNumber();
        Person guesser = portal.visitor();
        var form = guesser.get("/login/code")
                .form("/login/code")
                .set("mobile", mobile.digits())
                .submit()
                .hasStatus(303)
                .follow()
                .form("/login/code");
        String right = messages.codeFor(mobile);
        for (int tried = 0, guess = 0; tried < guesses; tried++, guess++) {
            String code = String.format("%06d", guess);
            if (code.equals(right)) {
                code = "999999";
            }
            assertThat(form.set("code", code).submit().status()).isIn(NOT_IN);
        }
        assertThat(form.set("code", right).submit().hasStatus(422).rules()).containsExactly("account.code.expired");
        assertThat(guesser.get("/account").hasStatus(302).location()).isEqualTo("/login");
        assertThat(database.sql("select count(*) from account where name = ?")
                        .param("用户" + mobile.digits().substring(7))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void makesOneMessageOfAHundredPagesAtOnce() throws Exception {
        Mobile mobile = TextMessages.freshNumber();
        List<Callable<Integer>> sends = new ArrayList<>();
        for (int one = 0; one < 100; one++) {
            var form = portal.visitor().get("/login/code").form("/login/code").set("mobile", mobile.digits());
            sends.add(() -> form.submit().status());
        }
        var pool = Executors.newFixedThreadPool(16);
        List<Integer> answers = new ArrayList<>();
        try {
            for (var answer : pool.invokeAll(sends)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(99);
        assertThat(messages.sentTo(mobile)).isEqualTo(1);
    }
}
