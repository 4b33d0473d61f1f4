package org.openkepu.trust;

import java.util.List;
import org.openkepu.support.Portal;

/** The forms an administrator meets between the password and the portal, filled in; each has an account of its own. */
final class FactorForms {

    private static final String HERE = "/login/factor";

    private final Installation installation;

    private FactorForms(Installation installation) {
        this.installation = installation;
    }

    static List<TriedForm> of(Installation installation) {
        var factors = new FactorForms(installation);
        return List.of(
                new TriedForm("second factor: number", () -> {
                    Newcomer admin = factors.passworded("county-xingqing");
                    return () -> factors.naming(admin);
                }),
                new TriedForm("second factor: another code", () -> {
                    Newcomer admin = factors.passworded("city-yinchuan");
                    factors.naming(admin).submit().hasStatus(303);
                    return () -> {
                        installation.forgetsAttempts();
                        return admin.caller().get(HERE).form(HERE + "/again");
                    };
                }),
                new TriedForm("second factor: code", () -> {
                    Newcomer admin = factors.passworded("ministry-agriculture");
                    factors.naming(admin).submit().hasStatus(303);
                    return () -> admin.caller().get(HERE).form(HERE).set("code", admin.code());
                }));
    }

    /** Somebody who has shown the password of an account that has named no number yet, where a second factor is asked. */
    private Newcomer passworded(String login) {
        installation
                .database()
                .sql("delete from account_second_factor where account_id = (select id from account where login = ?)")
                .param(login)
                .update();
        installation.forgetsAttempts();
        Newcomer admin = Newcomer.at(installation, 1);
        admin.caller()
                .get("/login")
                .form("/login")
                .set("username", login)
                .set("password", Portal.PASSWORD)
                .submit()
                .hasStatus(303);
        return admin;
    }

    private Posting naming(Newcomer admin) {
        installation.forgetsAttempts();
        return admin.caller().get(HERE).form(HERE).set("mobile", admin.mobile());
    }
}
