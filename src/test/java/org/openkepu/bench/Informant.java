package org.openkepu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jspecify.annotations.Nullable;

/** Somebody of the demo cast who files through the pages; further drafts are copies of the first in the database. */
final class Informant {

    static final String LOGIN = "informant-yinchuan";
    private static final String PASSWORD = "Kepu-Demo-2022";

    private final List<String> tasks = new ArrayList<>();

    private Informant() {}

    /** An informant with one activity filed through the pages and thirty published ones beside it, which take over what it says. */
    static Informant withActivities(Bench bench, Connection database) throws Exception {
        var informant = new Informant();
        var visit = Visit.of(bench, LOGIN);
        String draft = visit.draft();
        visit.submit(draft);
        informant.tasks.add("/desk/activities/" + draft);
        try (var work = database.createStatement()) {
            work.execute("""
                    update activity set owner_id = (select owner_id from activity where id = '%s')
                    where id in (select id from activity where not sample order by sequence desc limit 30)""".formatted(draft));
            work.execute("""
                    update activity_version v set content = own.content, contact = own.contact
                    from activity_version own, activity mine, activity a
                    where own.activity_id = '%s' and mine.id = own.activity_id and a.owner_id = mine.owner_id
                        and v.activity_id = a.id and a.id <> mine.id and a.number is not null""".formatted(draft));
            work.execute("""
                    insert into activity_part (activity_id, part, revision, typed, saved_at)
                    select a.id, p.part, p.revision, p.typed, p.saved_at
                    from activity_part p join activity mine on mine.id = p.activity_id
                    join activity a on a.owner_id = mine.owner_id and a.number is not null
                    where mine.id = '%s' on conflict do nothing""".formatted(draft));
        }
        return informant;
    }

    List<String> tasks() {
        return tasks;
    }

    /** The cookie of a new session. */
    String signIn(Bench bench) throws Exception {
        return Visit.of(bench, LOGIN).cookie();
    }

    /** A signed-in visit that opens pages and sends forms as a browser does. */
    static final class Visit {

        private final String url;
        private @Nullable String authority;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        private Visit(Bench bench) {
            url = bench.url();
        }

        static Visit of(Bench bench, String login) throws Exception {
            var visit = new Visit(bench);
            visit.send("/login", "/login", Map.of("username", login, "password", PASSWORD));
            return visit;
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(cookie -> cookie.getName().equals("OPENKEPU"))
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                    .findFirst()
                    .orElseThrow();
        }

        /** The token every form of this session carries. */
        String csrf() throws Exception {
            return Jsoup.parse(get("/desk").body()).select("input[name=_csrf]").attr("value");
        }

        /** Drafts an activity with host and details and answers its id. */
        String draft() throws Exception {
            return draft("银川市兴庆区科学技术协会", "银川市兴庆区全国科普日科普讲座", LocalDate.of(2022, 9, 17));
        }

        String draft(String unit, String title, LocalDate day) throws Exception {
            String path = send("/desk/activities/new", "/desk/activities", Map.of())
                    .uri()
                    .getPath();
            String id = path.replaceFirst("^/desk/activities/([0-9a-f-]{36}).*$", "$1");
            String at = "/desk/activities/" + UUID.fromString(id);
            send(
                    at + "/host",
                    at + "/host",
                    Map.of(
                            "unitName",
                            unit,
                            "regionCode",
                            "640104",
                            "contactName",
                            "测试联系人",
                            "contactPhone",
                            "19900000001"));
            var details = new LinkedHashMap<>(Map.of(
                    "title", title,
                    "startsAt", day + "T09:00",
                    "endsAt", day + "T11:00",
                    "mode", "OFFLINE",
                    "regionCode", "640104",
                    "address", "兴庆区文化街1号",
                    "form", "LECTURE",
                    "theme", "SPIRIT",
                    "audience", "PUBLIC"));
            details.put("expectedPersonTimes", "200");
            details.put("description", "面向社区居民开展科普讲座与现场咨询，内容包括健康生活、防灾减灾与食品安全等。");
            details.put("attributionLevel", "COUNTY");
            details.put("authorityId", authority());
            send(at + "/details", at + "/details", details);
            return id;
        }

        /** The county's association; asked for once, as lookups of one visitor are limited. */
        private String authority() throws Exception {
            if (authority == null) {
                authority = get("/lookup/authorities?level=COUNTY&provinceCode=640000&q=%E5%85%B4%E5%BA%86")
                        .body()
                        .replaceFirst("(?s)^.*?([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}).*$", "$1");
            }
            return authority;
        }

        void submit(String id) throws Exception {
            String at = "/desk/activities/" + id;
            String landed =
                    send(at + "/check", at + "/submission", Map.of()).uri().getPath();
            if (!landed.contains("/receipts/")) {
                throw new IllegalStateException("not submitted: " + landed);
            }
        }

        /** The revision the check page of a draft carries. */
        String revision(String id) throws Exception {
            return form(get("/desk/activities/" + id + "/check"), "/submission")
                    .select("input[name=version]")
                    .attr("value");
        }

        private HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(URI.create(url + address)).build(), BodyHandlers.ofString());
        }

        private HttpResponse<String> send(String page, String action, Map<String, String> typed) throws Exception {
            Map<String, String> values = new LinkedHashMap<>();
            form(get(page), action).formData().forEach(sent -> values.put(sent.key(), sent.value()));
            values.putAll(typed);
            String body = values.entrySet().stream()
                    .map(value -> encode(value.getKey()) + "=" + encode(value.getValue()))
                    .collect(Collectors.joining("&"));
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(url + action))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(action + " answered " + answer.statusCode() + ": "
                        + Jsoup.parse(answer.body()).text());
            }
            return answer;
        }

        private static FormElement form(HttpResponse<String> page, String action) {
            for (Element form : Jsoup.parse(page.body()).select("form[method=post]")) {
                if (form.attr("action").endsWith(action)) {
                    return (FormElement) form;
                }
            }
            throw new IllegalStateException(page.uri() + " has no form to " + action);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
