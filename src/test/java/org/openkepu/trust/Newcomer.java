package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkepu.support.ChildPortal;
import org.openkepu.support.Portal;

/** Somebody who registers with a mobile number, step by step. */
final class Newcomer {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1_000);

    /** Where the thousand numbers of {@link CanaryHunt} begin, which nobody else may have. */
    private static final int CANARIES = 7_000;

    private final Installation installation;
    private final Caller caller;
    private final String mobile;

    private Newcomer(Installation installation, ChildPortal portal, String mobile) {
        this.installation = installation;
        this.caller = Caller.visitor(portal);
        this.mobile = mobile;
    }

    /** With a number of their own. */
    static Newcomer at(Installation installation) {
        return at(installation, 0);
    }

    /** With a number of their own, at a process. */
    static Newcomer at(Installation installation, int portal) {
        int next = NUMBERS.updateAndGet(last -> last + 1 == CANARIES ? CANARIES + 1_000 : last + 1);
        return new Newcomer(installation, installation.portal(portal), "1990000" + next);
    }

    /** With a given number. */
    static Newcomer with(String mobile, Installation installation) {
        return new Newcomer(installation, installation.portal(0), mobile);
    }

    Caller caller() {
        return caller;
    }

    String mobile() {
        return mobile;
    }

    /** The first form, the number filled in; earlier senders of this address do not count. */
    Posting numberForm() {
        installation.forgetsAttempts();
        return caller.get("/register").form("/register").set("mobile", mobile);
    }

    /** The second form, filled in with the code that was sent. */
    Posting codeForm() {
        Posting form = caller.get("/register").form("/register");
        assertThat(form.fields()).as("the second step").containsKey("code");
        return form.set("code", code())
                .set("name", "新来的人")
                .set("password", Portal.PASSWORD)
                .set("agreed", "true");
    }

    /** The number, to sign in by code. */
    Posting signInForm() {
        installation.forgetsAttempts();
        return caller.get("/login/code").form("/login/code").set("mobile", mobile);
    }

    /** The code that was sent to sign in. */
    Posting signInCodeForm() {
        return caller.get("/login/code").form("/login/code").set("code", code());
    }

    /** The code last sent to the number. */
    String code() {
        String messages = caller.get("/demo").text();
        Matcher found =
                Pattern.compile(mobile + "\\D.*?(?<!\\d)(\\d{6})(?!\\d)").matcher(messages);
        assertThat(found.find()).as("a code for " + mobile + " in " + messages).isTrue();
        return found.group(1);
    }

    /** Registered and signed in. */
    Caller registered() {
        numberForm().submit().hasStatus(303);
        codeForm().submit().hasStatus(303);
        caller.readsCsrf();
        return caller;
    }

    /** The application form of somebody registered, filled in. */
    static Posting application(Caller member) {
        return member.get("/desk/certification")
                .form("/desk/certification")
                .set("name", "新来的人")
                .set("type", "COUNTY")
                .set("regionCode", "640104")
                .set("unitName", "银川市兴庆区科学技术协会")
                .set("agreed", "true");
    }
}
