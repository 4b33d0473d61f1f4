package org.openkepu.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

/** What is sealed comes back under its own purpose and secret, and under no other. */
class SealingVaultTests {

    private final Vault vault = new SealingVault(new byte[32]);

    @Test
    void opensWhatItSealed() {
        assertThat(vault.open("mobile", vault.seal("mobile", "科普 1990000 😀"))).isEqualTo("科普 1990000 😀");
        assertThat(vault.open("draft", vault.seal("draft", ""))).isEmpty();
    }

    @Test
    void sealsTheSameTextDifferentlyEveryTime() {
        assertThat(vault.seal("mobile", "a")).isNotEqualTo(vault.seal("mobile", "a"));
    }

    @Test
    void refusesAnotherPurposeAnotherSecretAndOtherBytes() {
        byte[] sealed = vault.seal("mobile", "19900000001");
        assertThatIllegalStateException().isThrownBy(() -> vault.open("draft", sealed));
        byte[] other = new byte[32];
        other[0] = 1;
        assertThatIllegalStateException().isThrownBy(() -> new SealingVault(other).open("mobile", sealed));
        sealed[sealed.length - 1] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> vault.open("mobile", sealed));
        assertThatIllegalStateException().isThrownBy(() -> vault.open("mobile", new byte[3]));
    }

    @Test
    void fingerprintsTheSameForTheSamePurposeOnly() {
        assertThat(vault.fingerprint("mobile", "19900000001"))
                .hasSize(32)
                .isEqualTo(vault.fingerprint("mobile", "19900000001"))
                .isNotEqualTo(vault.fingerprint("code", "19900000001"));
    }
}
