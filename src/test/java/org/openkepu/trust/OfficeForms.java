package org.openkepu.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The forms of bodies and of the operator's offices, filled in so that posting each has its effect. */
final class OfficeForms {

    private static final String UNTIL = "2022-10-31";

    private final Installation installation;
    private final Caller informant;
    private final Caller province;
    private final Caller operator;
    private final List<TriedForm> forms = new ArrayList<>();
    private int issued;

    private OfficeForms(Installation installation) {
        this.installation = installation;
        this.informant = Caller.as("informant-yinchuan", installation.portal(0));
        this.province = Caller.as("province-ningxia", installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        var offices = new OfficeForms(installation);
        offices.decisions();
        offices.accounts();
        offices.extensions();
        offices.campaigns();
        offices.figures();
        return offices.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    private void decisions() {
        add("hiding", () -> {
            String page = managed();
            return () -> province.get(page).form("/hiding").set("reason", "试验");
        });
        add("restoring", () -> {
            String page = managed();
            province.get(page).form("/hiding").set("reason", "试验").submit().hasStatus(303);
            return () -> province.get(page).form("/restoring");
        });
        add("return", () -> {
            String page = managed();
            return () -> province.get(page).form("/return").set("reason", "请补充地点");
        });
        add("reminder", () -> {
            String page = managed();
            return () -> province.get(page).form("/reminder");
        });
        add("batch of returns", () -> {
            String page = managed();
            String id = page.substring(page.lastIndexOf('/') + 1);
            return () -> province.get("/office/activities/batch?action=return&id=" + id)
                    .form("/batch")
                    .set("reason", "请补充地点");
        });
        add("people revealed", () -> {
            Filing filing = Filing.published(informant, "一个活动");
            filing.supplement("张三\t19900000001\t第一实验室\t物理").submit().hasStatus(303);
            filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
            return () -> province.get("/office/activities/" + filing.id())
                    .form("/people")
                    .set("reason", "核对名单");
        });
    }

    /** The office's page of an activity just published in its province. */
    private String managed() {
        return "/office/activities/" + Filing.published(informant, "一个活动").id();
    }

    private void accounts() {
        add("account issued", () -> {
            String login = "issued-" + ++issued + "-" + System.nanoTime();
            return () -> province.get("/office/accounts/new")
                    .form("/office/accounts")
                    .set("regionCode", "640106")
                    .set("name", "试验")
                    .set("login", login);
        });
        add("account handed over", () -> {
            String page = account();
            return () -> province.get(page).form("/hand-over").set("name", "继任者");
        });
        add("account's new password", () -> {
            String page = account();
            return () -> province.get(page).form("/password");
        });
        add("account disabled", () -> {
            String page = account();
            return () -> province.get(page).form("/disabling");
        });
        add("account enabled", () -> {
            String page = account();
            province.get(page).form("/disabling").submit().hasStatus(303);
            return () -> province.get(page).form("/enabling");
        });
    }

    /** The page of an account the province has just issued. */
    private String account() {
        String login = "issued-" + ++issued + "-" + System.nanoTime();
        province.get("/office/accounts/new")
                .form("/office/accounts")
                .set("regionCode", "640106")
                .set("name", "试验")
                .set("login", login)
                .submit()
                .hasStatus(303);
        String id = installation
                .database()
                .sql("select id from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
        return "/office/accounts/" + id;
    }

    private void extensions() {
        add("extension asked for", () -> this::request);
        add(
                "extension granted at once",
                () -> () -> operator.get("/operator/extensions")
                        .form("/operator/extensions")
                        .set("kind", "FILING")
                        .set("scope", "PROVINCE")
                        .set("provinceCode", "640000")
                        .set("until", UNTIL)
                        .set("reason", "试验" + System.nanoTime()));
        add("extension approved", () -> {
            request().submit().hasStatus(303);
            Posting approval = operator.get("/operator/extensions").form("/approval");
            return approval::copy;
        });
        add("extension rejected", () -> {
            request().submit().hasStatus(303);
            Posting rejection = operator.get("/operator/extensions").form("/rejection");
            return () -> rejection.copy().set("reason", "理由不足");
        });
    }

    private Posting request() {
        return province.get("/office/extensions")
                .form("/office/extensions")
                .set("kind", "FILING")
                .set("scope", "PROVINCE")
                .set("until", UNTIL)
                .set("reason", "试验" + System.nanoTime());
    }

    private void campaigns() {
        add(
                "campaign's data",
                () -> () -> operator.get("/operator/campaigns/2021")
                        .form("/operator/campaigns/2021")
                        .set("theme", "喜迎二十大 " + System.nanoTime()));
        add("campaign's food safety words", () -> {
            terms("农药残留").submit().hasStatus(303);
            return () -> terms("食物中毒");
        });
    }

    private Posting terms(String word) {
        return operator.get("/operator/campaigns/2022").form("/terms").set("terms", "食品安全\n" + word);
    }

    private void figures() {
        add(
                "bulletin",
                () -> () -> operator.get("/operator/bulletins/new?kind=FOOD_SAFETY")
                        .form("/operator/bulletins")
                        .set("readers", "PUBLIC"));
    }
}
