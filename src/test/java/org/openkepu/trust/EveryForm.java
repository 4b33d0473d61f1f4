package org.openkepu.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openkepu.support.Pictures;
import org.openkepu.support.Portal;

/** Every form of the portal, filled in so that posting it has its effect. A new form belongs here. */
final class EveryForm {

    private static final String FILING_DAYS = "2022-09-20T10:00:00+08:00";
    private static final String PEOPLE = "张三\t19900000001\t第一实验室\t物理\n李四\t19900000002\t第二实验室\t化学";

    private final Installation installation;
    private final Caller informant;
    private final Caller operator;
    private final List<TriedForm> forms = new ArrayList<>();
    private int pictures;

    private EveryForm(Installation installation) {
        this.installation = installation;
        this.informant = Caller.as("informant-yinchuan", installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        List<TriedForm> all = beside(installation);
        all.addAll(SlateForms.of(installation));
        return all;
    }

    /** Those that may be tried beside each other: all but the ones of slates. */
    static List<TriedForm> beside(Installation installation) {
        var every = new EveryForm(installation);
        every.filing();
        every.parts();
        every.files();
        every.life();
        every.accounts();
        every.certifications();
        every.registers();
        every.words();
        every.forms.addAll(OfficeForms.of(installation));
        every.forms.addAll(ReportForms.of(installation));
        every.forms.addAll(PersonForms.of(installation));
        every.forms.addAll(FactorForms.of(installation));
        every.forms.addAll(ThanksForms.of(installation));
        return every.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    private void filing() {
        add("new activity", () -> () -> informant.get("/desk/activities/new").form("/desk/activities"));
        add("host", () -> Filing.draft(informant)::host);
        add("details", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.details("一个活动");
        });
        add("first submission", () -> Filing.complete(informant, "一个活动")::submission);
        add("edit", () -> changed()::submission);
        add("dropped change", () -> {
            Filing filing = changed();
            return () -> filing.page("/check").form("/pending-change/deletion");
        });
    }

    private Filing changed() {
        Filing filing = Filing.published(informant, "一个活动");
        filing.details("另一个标题").submit().hasStatus(303);
        return filing;
    }

    private void parts() {
        add("supplement", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.supplement(PEOPLE);
        });
        add("summary", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.summary("300");
        });
        add("submitted supplement", () -> {
            Filing filing = Filing.published(informant, "一个活动");
            filing.supplement(PEOPLE).submit().hasStatus(303);
            return () -> filing.page("/supplement").form("/supplement/submission");
        });
        add("submitted summary", () -> {
            Filing filing = Filing.published(informant, "一个活动");
            filing.summary("300").submit().hasStatus(303);
            return () -> filing.page("/summary").form("/summary/submission");
        });
        add("kept while typing: host", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.host().to(filing.address() + "/host/draft");
        });
        add("kept while typing: details", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.details("一个活动").to(filing.address() + "/details/draft");
        });
        add("kept while typing: supplement", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.supplement(PEOPLE).to(filing.address() + "/supplement/draft");
        });
        add("kept while typing: summary", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.summary("300").to(filing.address() + "/summary/draft");
        });
    }

    private void files() {
        add("pictures", () -> {
            Filing filing = Filing.draft(informant);
            byte[] picture = Pictures.jpeg(++pictures);
            return () ->
                    filing.page("/details").form("/details/pictures").file("pictures", "a.jpg", "image/jpeg", picture);
        });
        add("picture deletion", () -> {
            Filing filing = Filing.draft(informant);
            filing.page("/details")
                    .form("/details/pictures")
                    .file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(++pictures))
                    .submit()
                    .hasStatus(303);
            Posting deletion = filing.page("/details").form("/deletion");
            return deletion::copy;
        });
        add("sheet of people", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.page("/supplement")
                    .form("/supplement/people")
                    .file("file", "people.txt", "text/plain", PEOPLE.getBytes(StandardCharsets.UTF_8));
        });
    }

    private void life() {
        add("cancellation", () -> {
            Filing filing = Filing.published(informant, "一个活动");
            return () -> filing.page("/cancellation").form("/cancellation").set("reason", "天气原因");
        });
        add("renewal", () -> {
            Filing filing = Filing.published(informant, "一个活动");
            return () -> filing.page("").form("/renewal");
        });
        add("deletion", () -> {
            Filing filing = Filing.draft(informant);
            return () -> filing.page("").form("/deletion");
        });
        add("restoration", () -> {
            Filing filing = Filing.draft(informant);
            filing.page("").form("/deletion").submit().hasStatus(303);
            return () -> informant.get("/desk/bin").form(filing.address() + "/restoration");
        });
    }

    private void accounts() {
        add("login", () -> () -> {
            installation.forgetsAttempts();
            return Caller.visitor(installation.portal(0))
                    .get("/login")
                    .form("/login")
                    .set("username", "informant-beijing")
                    .set("password", Portal.PASSWORD);
        });
        add("registration: number", () -> Newcomer.at(installation)::numberForm);
        add("registration: code", () -> {
            Newcomer newcomer = Newcomer.at(installation);
            newcomer.numberForm().submit().hasStatus(303);
            return newcomer::codeForm;
        });
        add("sign-in: number", () -> Newcomer.at(installation)::signInForm);
        add("sign-in: code", () -> {
            Newcomer newcomer = Newcomer.at(installation);
            newcomer.signInForm().submit().hasStatus(303);
            return newcomer::signInCodeForm;
        });
        add("name", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () -> member.get("/account/profile").form("/account/profile").set("name", "改过的名字");
        });
        add("password", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () -> member.get("/account/password")
                    .form("/account/password")
                    .set("currentPassword", Portal.PASSWORD)
                    .set("newPassword", "Another-Pass-2022");
        });
    }

    private void certifications() {
        add("certification", () -> {
            Caller member = Newcomer.at(installation).registered();
            return () -> Newcomer.application(member);
        });
        add("approval", () -> () -> waiting("/approval"));
        add("rejection", () -> () -> waiting("/rejection").set("reason", "请补充单位名称"));
        add(
                "granting at once",
                () -> () -> operator.get("/operator/certifications").form("/switch"));
        add(
                "institution",
                () -> () -> operator.get("/operator/institutions")
                        .form("/operator/institutions")
                        .set("name", "机构" + System.nanoTime()));
        add("institution taken away", () -> {
            operator.get("/operator/institutions")
                    .form("/operator/institutions")
                    .set("name", "机构" + System.nanoTime())
                    .submit()
                    .hasStatus(303);
            Posting deletion = operator.get("/operator/institutions").form("/deletion");
            return deletion::copy;
        });
        add("clock of the demonstration", () -> () -> {
            informant.moveClock(FILING_DAYS);
            return informant.get("/demo").form("/demo/clock").set("at", FILING_DAYS);
        });
    }

    private void registers() {
        add("register sheet", () -> {
            String batch = "批次" + System.nanoTime();
            return () -> registerSheet(batch);
        });
        add("register import", () -> {
            String check = registerSheet("批次" + System.nanoTime()).submit().location();
            return () -> operator.get(check).form("/confirmation");
        });
        add("register import undone", () -> {
            String check = registerSheet("批次" + System.nanoTime()).submit().location();
            operator.get(check).form("/confirmation").submit().hasStatus(303);
            Posting undo = operator.get("/operator/registry").form(check + "/undo");
            return undo::copy;
        });
    }

    private void words() {
        add("feedback", () -> () -> {
            installation.forgetsAttempts();
            return feedback("希望可以按日期查找活动");
        });
        add("feedback answered", () -> {
            installation.forgetsAttempts();
            String receipt = feedback("请答复的意见").submit().location().substring("/feedback/".length());
            String id = installation
                    .database()
                    .sql("select id from feedback where receipt = ?")
                    .param(receipt)
                    .query(String.class)
                    .single();
            return () ->
                    operator.get("/operator/feedback").form(id + "/replies").set("text", "已经处理");
        });
        add("guidance", () -> this::section);
        add("guidance changed", () -> {
            section().submit().hasStatus(303);
            String id = installation
                    .database()
                    .sql("select id from guidance_section where not removed order by id desc limit 1")
                    .query(String.class)
                    .single();
            return () -> operator.get("/operator/help/sections/" + id)
                    .form("/sections/" + id)
                    .set("text", "改过的说明");
        });
        add("guidance taken down", () -> {
            section().submit().hasStatus(303);
            String id = installation
                    .database()
                    .sql("select id from guidance_section where not removed order by id desc limit 1")
                    .query(String.class)
                    .single();
            Posting removal = operator.get("/operator/help").form(id + "/removal");
            return removal::copy;
        });
        add(
                "contact",
                () -> () -> operator.get("/operator/help").form("/contact").set("siteName", "技术组"));
    }

    private Posting feedback(String text) {
        return Caller.visitor(installation.portal(0))
                .get("/feedback?page=/activities")
                .form("/feedback")
                .set("kind", "SUGGESTION")
                .set("text", text);
    }

    private Posting section() {
        return operator.get("/operator/help/sections")
                .form("/operator/help/sections")
                .set("position", "900")
                .set("title", "一节说明")
                .set("text", "说明的内容");
    }

    private Posting registerSheet(String batch) {
        byte[] sheet = ("名称,地区\n科技馆" + batch + ",640104\n").getBytes(StandardCharsets.UTF_8);
        return operator.get("/operator/registry")
                .form("/operator/registry/imports")
                .set("category", "FREE_MUSEUM")
                .set("batch", batch)
                .set("validFrom", "2021-01-01")
                .file("file", "register.csv", "text/csv", sheet);
    }

    /** The decision on an application made while nothing is granted at once. */
    private Posting waiting(String decision) {
        if (installation
                        .database()
                        .sql("select count(*) from certification where state = 'PENDING'")
                        .query(Integer.class)
                        .single()
                == 0) {
            Caller member = Newcomer.at(installation).registered();
            installation
                    .database()
                    .sql("update certification_switch set grant_at_once = false")
                    .update();
            Newcomer.application(member).submit().hasStatus(303);
            installation
                    .database()
                    .sql("update certification_switch set grant_at_once = true")
                    .update();
        }
        return operator.get("/operator/certifications").form(decision);
    }
}
