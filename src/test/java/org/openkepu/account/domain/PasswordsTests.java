package org.openkepu.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.Problem;

/** Which passwords are good enough, at the edges. */
class PasswordsTests {

    private final Passwords passwords = new Passwords(4);

    @Test
    void refusesSevenCharactersAndTakesEight() {
        assertThat(code("kx7-Wqz")).isEqualTo("account.password.too-short");
        assertThat(code("kx7-Wqzp")).isEmpty();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(code("科学普及开放")).isEqualTo("account.password.too-short");
        assertThat(code("科学普及开放平台")).isEmpty();
    }

    @Test
    void takesSeventyTwoBytesAndRefusesMore() {
        assertThat(code("ab".repeat(36))).isEmpty();
        assertThat(code("ab".repeat(36) + "c")).isEqualTo("account.password.too-long");
    }

    @Test
    void refusesControlCharacters() {
        assertThat(code("abcdefgh\u0000")).isEqualTo("account.password.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "Password1", "woaini1314", "aaaaaaaaaaaa", "88888888"})
    void refusesWellKnownOnesInAnyCase(String password) {
        assertThat(code(password)).isEqualTo("account.password.well-known");
    }

    @Test
    void asksForNoComposition() {
        assertThat(code("correct horse battery")).isEmpty();
    }

    @Test
    void sealsDifferentlyEachTimeAndKnowsItsOwn() {
        String hash = passwords.encode("correct horse");
        assertThat(hash).startsWith("{bcrypt}").isNotEqualTo(passwords.encode("correct horse"));
        assertThat(passwords.matches("correct horse", hash)).isTrue();
        assertThat(passwords.matches("Correct horse", hash)).isFalse();
        assertThat(passwords.matches("x".repeat(100), hash)).isFalse();
    }

    private static String code(String password) {
        return Passwords.check("password", password).map(Problem::code).orElse("");
    }
}
