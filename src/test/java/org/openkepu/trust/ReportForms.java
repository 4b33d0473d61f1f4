package org.openkepu.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.openkepu.support.Documents;

/** The forms of annual summaries and resources, and of taking an extension back. */
final class ReportForms {

    private static final String SUMMARY = "/office/summary";
    private static final String RESOURCES = "/operator/resources";
    /** All of them: what was kept while typing, fit to be saved or not, comes back with the page. */
    private static final List<String> HEADINGS =
            List.of("overview", "organisation", "highlights", "results", "problems", "suggestions");

    private final Caller province;
    private final Caller operator;
    private final Installation installation;
    private final List<TriedForm> forms = new ArrayList<>();

    private ReportForms(Installation installation) {
        this.installation = installation;
        this.province = Caller.as("province-ningxia", installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        var reports = new ReportForms(installation);
        reports.summaries();
        reports.resources();
        reports.awards();
        reports.revocations();
        return reports.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    private void summaries() {
        add("annual summary", () -> {
            written().submit().hasStatus(303);
            return this::written;
        });
        add("kept while typing: annual summary", () -> () -> written().to(SUMMARY + "/draft"));
        add("submitted annual summary", () -> {
            written().submit().hasStatus(303);
            return () -> province.get(SUMMARY).form(SUMMARY + "/submission");
        });
        add("document of an annual summary", () -> {
            noDocuments();
            byte[] content = Documents.pdf("附件" + System.nanoTime());
            return () -> province.get(SUMMARY)
                    .form(SUMMARY + "/attachments")
                    .file("files", "附件.pdf", "application/pdf", content);
        });
        add("document taken away", () -> {
            noDocuments();
            province.get(SUMMARY)
                    .form(SUMMARY + "/attachments")
                    .file("files", "附件.pdf", "application/pdf", Documents.pdf("附件" + System.nanoTime()))
                    .submit()
                    .hasStatus(303);
            Posting deletion = province.get(SUMMARY).form("/deletion");
            return deletion::copy;
        });
    }

    private Posting written() {
        Posting form = province.get(SUMMARY).form(SUMMARY);
        HEADINGS.forEach(heading -> form.set(heading, "这一部分的内容 " + System.nanoTime()));
        return form;
    }

    private void noDocuments() {
        installation
                .database()
                .sql("update annual_summary_file set removed_at = now() where removed_at is null")
                .update();
    }

    private void resources() {
        add("resource drafted", () -> () -> drafted(System.nanoTime()));
        add("resource changed", () -> {
            String page = resource();
            return () -> operator.get(page).form(page).set("text", "改过的介绍 " + System.nanoTime());
        });
        add("resource published", () -> {
            String page = resource();
            return () -> operator.get(page).form("/publication");
        });
        add("resource withdrawn", () -> {
            String page = resource();
            operator.get(page).form("/publication").submit().hasStatus(303);
            return () -> operator.get(page).form("/withdrawal");
        });
        add("file of a resource", () -> {
            String page = resource();
            byte[] content = Documents.pdf("资料" + System.nanoTime());
            return () -> operator.get(page).form("/files").file("files", "资料.pdf", "application/pdf", content);
        });
        add("sheet of cases", () -> {
            String row = "年度,名称,主办单位,省份,活动形式,表彰,介绍,活动编号\n2021,案例" + System.nanoTime() + ",某馆,宁夏,,,介绍,\n";
            return () -> operator.get(RESOURCES + "/import")
                    .form("/import")
                    .file("file", "cases.csv", "text/csv", row.getBytes(StandardCharsets.UTF_8));
        });
    }

    private Posting drafted(long number) {
        return operator.get(RESOURCES + "/new")
                .form(RESOURCES)
                .set("kind", "MATERIAL")
                .set("title", "资料 " + number)
                .set("text", "介绍");
    }

    /** The page of a resource just drafted. */
    private String resource() {
        return drafted(System.nanoTime()).submit().hasStatus(303).location();
    }

    private void awards() {
        add("award kind", () -> {
            String name = "表彰 " + System.nanoTime();
            return () -> operator.get(RESOURCES + "/awards")
                    .form(RESOURCES + "/awards")
                    .set("name", name)
                    .set("nameEn", "An award");
        });
        add(
                "award kind retired",
                () -> () -> operator.get(RESOURCES + "/awards").form("/EXCELLENT_UNIT/retirement"));
    }

    private void revocations() {
        add("extension taken back", () -> {
            operator.get("/operator/extensions")
                    .form("/operator/extensions")
                    .set("kind", "FILING")
                    .set("scope", "PROVINCE")
                    .set("provinceCode", "630000")
                    .set("until", "2022-10-05")
                    .set("reason", "试验" + System.nanoTime())
                    .submit()
                    .hasStatus(303);
            Posting revocation = operator.get("/operator/extensions").form("/revocation");
            return () -> revocation.copy().set("reason", "重复批准");
        });
    }
}
