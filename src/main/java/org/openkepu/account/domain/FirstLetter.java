package org.openkepu.account.domain;

/** What a letter tells the person an account is handed to; the password stands nowhere else in clear. */
public record FirstLetter(String body, String name, String login, String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "FirstLetter " + login;
    }
}
