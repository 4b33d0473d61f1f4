package org.openkepu.account.domain;

import org.openkepu.shared.Mobile;
import org.openkepu.shared.Vault;
import org.springframework.stereotype.Component;

/** Seals and finds the mobile numbers of accounts; in clear they stand nowhere (trust F15). */
@Component
class Mobiles {

    private static final String PURPOSE = "account.mobile";

    private final Vault vault;

    Mobiles(Vault vault) {
        this.vault = vault;
    }

    SealedMobile seal(Mobile mobile) {
        return new SealedMobile(vault.seal(PURPOSE, mobile.digits()), fingerprint(mobile));
    }

    Mobile open(byte[] sealed) {
        return new Mobile(vault.open(PURPOSE, sealed));
    }

    byte[] fingerprint(Mobile mobile) {
        return vault.fingerprint(PURPOSE, mobile.digits());
    }
}
