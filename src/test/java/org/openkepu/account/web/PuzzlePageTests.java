package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After the first few codes of a session a puzzle stands before the next one (trust F16; rule account.puzzle.unsolved). */
@PageTest
class PuzzlePageTests {

    private static final int FREE = 10;

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private Person person;

    @BeforeEach
    void askForTheFirstFewCodes() {
        person = portal.visitor();
        for (int sent = 0; sent < FREE; sent++) {
            Page page = person.get("/login/code?other=");
            assertThat(page.select("[name=slide]")).as("code " + sent).isEmpty();
            ask(page).submit().hasStatus(303);
        }
    }

    @Test
    void asksForSliderOrAnswer() {
        Page page = person.get("/login/code?other=");
        assertThat(page.select("input[type=range][name=slide]")).hasSize(1);
        assertThat(page.select("img.puzzle-picture").attr("src")).startsWith("data:image/png");
        assertThat(page.text()).contains("加").contains("等于几");
        assertThat(page.body()).as("the place of the mark").doesNotContain("mark=");
    }

    @Test
    void refusesWhoSolvesNothing() {
        Page refused = ask(person.get("/login/code?other=")).submit().hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.puzzle.unsolved");
        assertThat(refused.select("[name=slide]")).as("another puzzle").hasSize(1);
    }

    @Test
    void takesTheSlider() {
        Form form = ask(person.get("/login/code?other="));
        form.set("slide", String.valueOf(latest().mark() + 4)).submit().hasStatus(303);
    }

    @Test
    void refusesASliderBesideTheMark() {
        Form form = ask(person.get("/login/code?other="));
        form.set("slide", String.valueOf(latest().mark() - 5)).submit().hasStatus(422);
    }

    @Test
    void takesTheAnswer() {
        Form form = ask(person.get("/login/code?other="));
        form.set("answer", String.valueOf(latest().first() + latest().second()))
                .submit()
                .hasStatus(303);
    }

    @Test
    void isTriedOnce() {
        Page page = person.get("/login/code?other=");
        Solution solution = latest();
        ask(page).set("slide", "0").submit().hasStatus(422);
        // the puzzle set instead must not happen to have the same solution
        database.sql("update account_puzzle set mark = ?, first = ?, second = ?")
                .params(solution.mark() > 50 ? 20 : 80, solution.first() % 9 + 1, solution.second())
                .update();
        ask(page)
                .set("slide", String.valueOf(solution.mark()))
                .set("answer", String.valueOf(solution.first() + solution.second()))
                .submit()
                .hasStatus(422);
    }

    @Test
    void standsBeforeRegistrationToo() {
        Page page = person.get("/register");
        assertThat(page.select("[name=slide]")).hasSize(1);
        page.form("/register")
                .set("mobile", TextMessages.freshNumber().digits())
                .submit()
                .hasStatus(422);
    }

    private static Form ask(Page page) {
        return page.form("/login/code").set("mobile", TextMessages.freshNumber().digits());
    }

    private record Solution(int mark, int first, int second) {}

    private Solution latest() {
        return database.sql("select mark, first, second from account_puzzle order by id desc limit 1")
                .query(Solution.class)
                .single();
    }
}
