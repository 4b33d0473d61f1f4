package org.openkepu.support;

import org.openkepu.shared.Mobile;
import org.springframework.boot.test.context.TestComponent;

/** Registers somebody nobody else uses: a member without certification, signed in. */
@TestComponent
public class Newcomer {

    /** What newcomers sign in with. */
    public static final String PASSWORD = "Newcomer-2022";

    private final Portal portal;
    private final TextMessages messages;

    Newcomer(Portal portal, TextMessages messages) {
        this.portal = portal;
        this.messages = messages;
    }

    /** A registered person and the number registered with. */
    public record Registered(Person person, Mobile mobile, Page after) {}

    public Registered register() {
        return register(portal.visitor());
    }

    /** Registers whoever holds the session. */
    public Registered register(Person person) {
        Mobile mobile = TextMessages.freshNumber();
        Page sent = person.get("/register")
                .form("/register")
                .set("mobile", mobile.digits())
                .submit();
        Page after = sent.follow()
                .form("/register")
                .set("code", messages.codeFor(mobile))
                .set("name", "演示新人")
                .set("password", PASSWORD)
                .set("agreed", "true")
                .submit()
                .hasStatus(303);
        return new Registered(person, mobile, after);
    }
}
