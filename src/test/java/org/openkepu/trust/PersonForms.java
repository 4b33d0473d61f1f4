package org.openkepu.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openkepu.support.Portal;

/** The forms people have for what is theirs alone: own data, number, confirmation, sessions, messages, filled in. */
final class PersonForms {

    private static final String OWN = "/my-data";
    private static final String CONFIRMATION = "/account/confirmation";
    private static final String MOBILE = "/account/mobile";
    private static final String SESSIONS = "/account/sessions";

    private final Installation installation;
    private final Caller informant;
    private final List<TriedForm> forms = new ArrayList<>();

    private PersonForms(Installation installation) {
        this.installation = installation;
        this.informant = Caller.as("informant-yinchuan", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        var people = new PersonForms(installation);
        people.proving();
        people.ownData();
        people.confirming();
        people.changing();
        people.settings();
        return people.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    private void proving() {
        add("own data: number", () -> {
            Newcomer worker = Newcomer.at(installation);
            return () -> asking(worker);
        });
        add("own data: another code", () -> {
            Newcomer worker = Newcomer.at(installation);
            asking(worker).submit().hasStatus(303);
            return () -> {
                installation.forgetsAttempts();
                return worker.caller().get(OWN).form(OWN + "/again");
            };
        });
        add("own data: code", () -> {
            Newcomer worker = Newcomer.at(installation);
            asking(worker).submit().hasStatus(303);
            return () -> answering(worker);
        });
    }

    private Posting asking(Newcomer worker) {
        installation.forgetsAttempts();
        return worker.caller().get(OWN).form(OWN).set("mobile", worker.mobile());
    }

    private static Posting answering(Newcomer worker) {
        return worker.caller().get(OWN).form(OWN).set("code", worker.code());
    }

    private void ownData() {
        listed("own data corrected", 1, page -> page.form("/correction").set("name", "张珊"));
        listed("own data taken off a list", 1, page -> page.form("/removal"));
        listed("own data taken off all lists", 2, page -> page.form("/lists/removal"));
        listed("never to be contacted", 1, page -> page.form("/contact"));
        listed("own data left", 1, page -> page.form("/leaving"));
    }

    /** A form of a science worker who stands on lists and has answered the code. */
    private void listed(String name, int lists, Function<Answer, Posting> form) {
        add(name, () -> {
            Newcomer worker = Newcomer.at(installation);
            for (int list = 0; list < lists; list++) {
                Filing filing = Filing.published(informant, "有名单的活动");
                filing.supplement("张三\t" + worker.mobile() + "\t实验室\t物理")
                        .submit()
                        .hasStatus(303);
                filing.page("/supplement")
                        .form("/supplement/submission")
                        .submit()
                        .hasStatus(303);
            }
            asking(worker).submit().hasStatus(303);
            answering(worker).submit().hasStatus(303);
            Posting filled = form.apply(worker.caller().get(OWN + "/lists"));
            return filled::copy;
        });
    }

    private void confirming() {
        add("confirmation by password", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () -> byPassword(member);
        });
        add("confirmation: code sent", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () -> {
                installation.forgetsAttempts();
                return member.get(CONFIRMATION + "?to=password").form(CONFIRMATION + "/sending");
            };
        });
        add("confirmation by code", () -> {
            Newcomer newcomer = Newcomer.at(installation);
            Caller member = newcomer.registered();
            installation.forgetsAttempts();
            member.get(CONFIRMATION + "?to=password")
                    .form(CONFIRMATION + "/sending")
                    .submit()
                    .hasStatus(303);
            return () -> member.get(CONFIRMATION + "?to=password")
                    .form(CONFIRMATION + "/code")
                    .set("code", newcomer.code());
        });
    }

    private static Posting byPassword(Caller member) {
        return member.get(CONFIRMATION + "?to=mobile").form(CONFIRMATION).set("password", Portal.PASSWORD);
    }

    private void changing() {
        add("new number", () -> {
            Caller member = confirmed();
            Newcomer next = Newcomer.at(installation);
            return () -> naming(member, next);
        });
        add("new number: another code", () -> {
            Caller member = confirmed();
            naming(member, Newcomer.at(installation)).submit().hasStatus(303);
            return () -> {
                installation.forgetsAttempts();
                return member.get(MOBILE).form(MOBILE + "/again");
            };
        });
        add("new number: code", () -> {
            Caller member = confirmed();
            Newcomer next = Newcomer.at(installation);
            naming(member, next).submit().hasStatus(303);
            return () -> member.get(MOBILE).form(MOBILE).set("code", next.code());
        });
    }

    private Caller confirmed() {
        Caller member = Newcomer.at(installation).registered();
        byPassword(member).submit().hasStatus(303);
        return member;
    }

    private Posting naming(Caller member, Newcomer next) {
        installation.forgetsAttempts();
        return member.get(MOBILE).form(MOBILE).set("mobile", next.mobile());
    }

    private void settings() {
        add("messages chosen", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () ->
                    member.get("/account/messages").form("/account/messages").set("kinds", "REMINDER", "DECISION");
        });
        add("session elsewhere ended", () -> {
            Caller member = twice();
            Posting ending = member.get(SESSIONS).form("/ending");
            return ending::copy;
        });
        add("all sessions elsewhere ended", () -> {
            Caller member = twice();
            return () -> member.get(SESSIONS).form(SESSIONS + "/ending");
        });
    }

    /** Somebody with another session beside this one. */
    private Caller twice() {
        Newcomer newcomer = Newcomer.at(installation);
        Caller member = newcomer.registered();
        installation.forgetsAttempts();
        Caller.as(newcomer.mobile(), installation.portal(1));
        return member;
    }
}
