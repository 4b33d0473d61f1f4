package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An activity somebody files, as far along as a proof needs it. */
final class Filing {

    private static final Pattern FIRST_ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** The association of 宁夏 at each portal. */
    private static final Map<String, String> ASSOCIATIONS = new ConcurrentHashMap<>();

    private final Caller caller;
    private final String address;

    private Filing(Caller caller, String address) {
        this.caller = caller;
        this.address = address;
    }

    /** An empty draft. */
    static Filing draft(Caller caller) {
        Answer made = new Posting(caller, "/desk/activities").submit().hasStatus(303);
        return new Filing(caller, made.location());
    }

    /** A draft with nothing missing. */
    static Filing complete(Caller caller, String title) {
        Filing filing = draft(caller);
        filing.hosted(filing.unseen("/host")).submit().hasStatus(303);
        filing.detailed(filing.unseen("/details"), title).submit().hasStatus(303);
        return filing;
    }

    /** Submitted once. */
    static Filing published(Caller caller, String title) {
        Filing filing = complete(caller, title);
        assertThat(filing.submission().submit().location()).contains("/receipts/");
        return filing;
    }

    /** The same filing in the hands of the same owner elsewhere. */
    Filing by(Caller other) {
        return new Filing(other, address);
    }

    Caller caller() {
        return caller;
    }

    /** The address of the task list. */
    String address() {
        return address;
    }

    UUID id() {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** The number readers know it by. */
    String number(JdbcClient database) {
        return database.sql("select number from activity where id = ?")
                .param(id())
                .query(String.class)
                .single();
    }

    /** A page below the task list, such as {@code /host}. */
    Answer page(String below) {
        return caller.get(address + below).hasStatus(200);
    }

    /** The host form, filled in. */
    Posting host() {
        return hosted(page("/host").form("/host"));
    }

    private Posting hosted(Posting form) {
        return form.set("unitName", "银川市兴庆区科学技术协会")
                .set("regionCode", "640104")
                .set("contactName", "联系人")
                .set("contactPhone", "19900000000");
    }

    /** The details form, filled in. */
    Posting details(String title) {
        return detailed(page("/details").form("/details"), title);
    }

    private Posting detailed(Posting form, String title) {
        return form.set("title", title)
                .set("startsAt", "2022-09-17T09:00")
                .set("endsAt", "2022-09-17T17:00")
                .set("mode", "OFFLINE")
                .set("regionCode", "640104")
                .set("address", "解放西街")
                .set("form", "LECTURE")
                .set("theme", "SPIRIT")
                .set("audience", "YOUTH")
                .set("expectedPersonTimes", "120")
                .set("description", "面向社区居民和学生讲解身边的科学知识，现场有实验演示和互动问答环节。")
                .set("attributionLevel", "PROVINCE")
                .set("authorityId", provinceAssociation(caller));
    }

    /** The submission form of the check page. */
    Posting submission() {
        return page("/check").form("/submission");
    }

    /** The supplement form, filled in. */
    Posting supplement(String people) {
        return page("/supplement")
                .form("/supplement")
                .set("note", "补充说明")
                .set("people", people)
                .set("peopleConsent", "true");
    }

    /** The summary form, filled in. */
    Posting summary(String personTimes) {
        return page("/summary")
                .form("/summary")
                .set("personTimes", personTimes)
                .set("text", "活动当天居民踊跃参加，讲解员演示了三个实验，回答了二十多个问题，发放科普资料三百份，现场秩序良好，效果显著，大家都希望明年再来。");
    }

    /** The form of a part nobody has saved yet, as its page would send it. */
    private Posting unseen(String part) {
        return new Posting(caller, address + part)
                .set("version", "0")
                .set("token", UUID.randomUUID().toString());
    }

    private static String provinceAssociation(Caller caller) {
        return ASSOCIATIONS.computeIfAbsent(caller.portal().address(), portal -> askedFor(caller));
    }

    private static String askedFor(Caller caller) {
        Matcher found = FIRST_ID.matcher(caller.get("/lookup/authorities?level=PROVINCE&provinceCode=640000&q=")
                .body());
        assertThat(found.find()).as("a province's association").isTrue();
        return found.group(1);
    }
}
