package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.openkepu.support.Portal;

/** What people do with their own numbers, each a canary: nothing of what they are shown holds one. */
final class PersonalErrands {

    private static final String OWN = "/my-data";
    private static final String CONFIRMATION = "/account/confirmation";
    private static final String MOBILE = "/account/mobile";

    private final Installation installation;
    private final Supplier<String> canaries;

    PersonalErrands(Installation installation, Supplier<String> canaries) {
        this.installation = installation;
        this.canaries = canaries;
    }

    /** A science worker mistypes, gets in, corrects an entry, refuses messages, leaves the list. */
    void readsOwnData(String listed) {
        Newcomer worker = Newcomer.with(listed, installation);
        Caller caller = worker.caller();
        installation.forgetsAttempts();
        shown(caller.get(OWN).form(OWN).set("mobile", listed + "0").submit().hasStatus(422), listed + "0");
        caller.get(OWN).form(OWN).set("mobile", listed).submit().hasStatus(303);
        shown(caller.get(OWN).form(OWN).set("code", "000000").submit().hasStatus(422), "");
        caller.get(OWN).form(OWN).set("code", worker.code()).submit().hasStatus(303);
        Answer lists = caller.get(OWN + "/lists");
        shown(lists, "");
        shown(lists.form("/correction").set("name", "长".repeat(60)).submit().hasStatus(422), "");
        lists.form("/correction").set("unit", "改过的单位").submit().hasStatus(303);
        lists.form("/contact").submit().hasStatus(303);
        lists.form("/removal").submit().hasStatus(303);
        lists.form("/leaving").submit().hasStatus(303);
    }

    /** A member takes another number, after a wrong password and a wrong code, and chooses messages. */
    void changesTheNumber() {
        Caller member = Newcomer.with(canaries.get(), installation).registered();
        shown(
                member.get(CONFIRMATION + "?to=mobile")
                        .form(CONFIRMATION)
                        .set("password", "Wrong-Pass-2022")
                        .submit(),
                "");
        member.get(CONFIRMATION + "?to=mobile")
                .form(CONFIRMATION)
                .set("password", Portal.PASSWORD)
                .submit()
                .hasStatus(303);
        Newcomer next = Newcomer.with(canaries.get(), installation);
        installation.forgetsAttempts();
        member.get(MOBILE).form(MOBILE).set("mobile", next.mobile()).submit().hasStatus(303);
        shown(member.get(MOBILE).form(MOBILE).set("code", "000000").submit().hasStatus(422), "");
        member.get(MOBILE).form(MOBILE).set("code", next.code()).submit().hasStatus(303);
        member.readsCsrf();
        member.get("/account/messages")
                .form("/account/messages")
                .set("kinds", "DECISION")
                .submit()
                .hasStatus(303);
        shown(member.get("/account"), "");
        shown(member.get("/account/messages"), "");
        shown(member.get("/account/sessions"), "");
    }

    /** Somebody writes a number into feedback though asked not to. */
    void writesFeedback() {
        Caller visitor = Caller.visitor(installation.portal(0));
        installation.forgetsAttempts();
        visitor.get("/feedback")
                .form("/feedback")
                .set("kind", "PROBLEM")
                .set("text", "请回电 " + canaries.get())
                .submit()
                .hasStatus(303);
    }

    /** A page without canaries but what was typed wrongly and stands in its field again. */
    private static void shown(Answer page, String typed) {
        String body = typed.isEmpty() ? page.body() : page.body().replace("value=\"" + typed + "\"", "");
        assertThat(CanaryHunt.canaries(body)).isEmpty();
    }
}
