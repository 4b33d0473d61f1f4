package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.MockMvc;

/** The portal's door: hands out visitors and members of the demo cast, each with a session of their own. */
public class Portal {

    /** What everybody of the demo cast signs in with. */
    public static final String PASSWORD = "Kepu-Demo-2022";

    private final MockMvc mvc;

    Portal(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** Somebody nobody knows. */
    public Person visitor() {
        return new Person(mvc);
    }

    /** One of the demo cast, signed in through the login page. */
    public Person as(String login) {
        return as(login, PASSWORD);
    }

    /** Anybody with an account, signed in through the login page. */
    public Person as(String login, String password) {
        Person person = visitor();
        Page after = person.get("/login")
                .form("/login")
                .set("username", login)
                .set("password", password)
                .submit();
        assertThat(after.location())
                .as("where the login of " + login + " leads")
                .doesNotContain("/login");
        return person;
    }
}
