package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiledContactsTests {

    @Test
    void hidesTheMiddleOfEveryNumber() {
        assertThat(FiledContacts.masked("19900001234")).isEqualTo("199****1234");
        assertThat(FiledContacts.masked("+86 199 0000 1234")).isEqualTo("199****1234");
        assertThat(FiledContacts.masked("0951-5085123")).isEqualTo("095****23");
        assertThat(FiledContacts.masked("12345")).isEqualTo("****");
    }
}
