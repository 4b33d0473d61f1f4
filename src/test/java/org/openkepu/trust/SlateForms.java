package org.openkepu.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openkepu.support.Documents;

/**
 * The forms of quotas, slates and results, and of reminding bodies. Quotas and slates are everybody's: these forms are tried
 * one after the other, never beside each other.
 */
final class SlateForms {

    private static final String SLATE = Recommended.SLATE;
    private static final String QUOTAS = "/operator/quotas";
    private static final String RESULTS = "/operator/results";
    private static final int PLACES = 50;

    private final Installation installation;
    private final Recommended recommended;
    private final Caller province;
    private final Caller operator;
    private final List<TriedForm> forms = new ArrayList<>();
    private @Nullable UUID model;

    private SlateForms(Installation installation) {
        this.installation = installation;
        this.recommended = new Recommended(installation);
        this.province = Caller.as(Recommended.PROVINCE, installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        var slates = new SlateForms(installation);
        slates.quotas();
        slates.choosing();
        slates.lines();
        slates.submitting();
        slates.operating();
        slates.results();
        return slates.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    private void quotas() {
        add("formula", () -> {
            recommended.unfixed();
            String name = "公式" + System.nanoTime();
            return () -> operator.get(QUOTAS).form(QUOTAS + "/formulas").set("name", name);
        });
        add("quotas fixed", () -> {
            recommended.unfixed();
            return () -> operator.get(QUOTAS).form(QUOTAS + "/fixing");
        });
        add("quota adjusted", () -> {
            recommended.fixed(PLACES);
            String quota = installation
                    .database()
                    .sql("select id from quota order by sequence limit 1")
                    .query(String.class)
                    .single();
            return () -> operator.get(QUOTAS + "/" + quota)
                    .form("/adjustment")
                    .set("places", "60")
                    .set("reason", "承办主场活动");
        });
        add("one slate only", () -> {
            recommended.fixed(PLACES);
            return () -> operator.get(QUOTAS).form(QUOTAS + "/rules").set("oneSlate", "false");
        });
    }

    private void choosing() {
        add("activity on the slate", () -> {
            recommended.fixed(PLACES);
            UUID activity = activity();
            return () -> Recommended.choice(province, activity);
        });
        add("unit on the slate", () -> {
            recommended.fixed(PLACES);
            activity();
            return () -> {
                Answer slate = province.get(SLATE);
                return slate.form(SLATE + "/units")
                        .set("unitId", slate.page().select("input[name=unitId]").attr("value"))
                        .set("reason", "组织有力");
            };
        });
        add("reason on the slate", () -> {
            standing(1);
            return () -> province.get(SLATE).form("/reason").set("reason", "改过的理由");
        });
        add("note on an activity", () -> {
            recommended.fixed(PLACES);
            UUID activity = activity();
            return () -> province.get(SLATE + "/activities/" + activity)
                    .form(SLATE + "/activities/" + activity)
                    .set("note", "待实地了解");
        });
    }

    /** So many activities on the province's slate, which holds nothing else. */
    private void standing(int many) {
        recommended.fixed(PLACES);
        for (int i = 0; i < many; i++) {
            Recommended.chosen(province, activity()).submit().hasStatus(303);
        }
    }

    /** One more complete activity of both lines. */
    private UUID activity() {
        UUID first = model;
        if (first == null) {
            first = recommended.complete("两家都可推荐的活动");
            model = first;
        }
        return recommended.copies(first, 1).get(0);
    }

    private void lines() {
        for (String step : List.of("up", "down", "removal")) {
            add("line of the slate: " + step, () -> {
                standing(2);
                Posting form = province.get(SLATE).form("/" + step);
                return form::copy;
            });
        }
        add("activity handed over", () -> {
            standing(1);
            Posting form = province.get(SLATE).form("/hand-over");
            return form::copy;
        });
    }

    private void submitting() {
        add("slate submitted", () -> {
            standing(1);
            return () -> province.get(SLATE + "/check").form(SLATE + "/submission");
        });
        add("scan of the slate", () -> {
            submitted();
            byte[] content = Documents.pdf("盖章件" + System.nanoTime());
            return () -> province.get(SLATE).form(SLATE + "/scan").file("scan", "盖章.pdf", "application/pdf", content);
        });
    }

    /** The address of the province's slate, submitted with one activity, as the operator knows it. */
    private String submitted() {
        standing(1);
        province.get(SLATE + "/check").form(SLATE + "/submission").submit().hasStatus(303);
        return slate();
    }

    private String slate() {
        return "/operator/slates/"
                + installation
                        .database()
                        .sql("select id from slate where id in (select slate_id from slate_line)")
                        .query(String.class)
                        .single();
    }

    private void operating() {
        add("slate recalled", () -> {
            String slate = submitted();
            return () -> operator.get(slate).form("/recall").set("reason", "盖章单位有误");
        });
        add("activity moved", () -> {
            standing(1);
            Posting form = operator.get(slate()).form("/move");
            return () -> form.copy().set("bodyId", "none").set("reason", "两家商定不推荐");
        });
    }

    private void results() {
        add("results by hand", () -> {
            String slate = submitted();
            return () -> {
                Answer page = operator.get(slate + "/results");
                return page.form("/results")
                        .set("line", page.page().select("input[name=line]").attr("value"));
            };
        });
        add("sheet of results", () -> {
            submitted();
            String number = installation
                    .database()
                    .sql("select a.number from activity a join slate_line l on l.activity_id = a.id")
                    .query(String.class)
                    .single();
            byte[] sheet =
                    ("推荐单位,类别,序号,名称,组织单位,活动编号,表彰类别\n,,,,," + number + ",优秀活动\n").getBytes(StandardCharsets.UTF_8);
            return () -> operator.get(RESULTS).form(RESULTS + "/import").file("file", "results.csv", "text/csv", sheet);
        });
        add("result taken back", () -> {
            String slate = submitted();
            Answer page = operator.get(slate + "/results");
            page.form("/results")
                    .set("line", page.page().select("input[name=line]").attr("value"))
                    .submit()
                    .hasStatus(303);
            Posting form = operator.get(RESULTS).form("/withdrawal");
            return () -> form.copy().set("reason", "公示后更正");
        });
        add("summaries missed", () -> {
            installation.database().sql("delete from annual_summary_reminder").update();
            return () -> operator.get("/operator/summaries").form("/operator/summaries/reminders");
        });
    }
}
