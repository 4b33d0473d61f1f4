package org.openkepu.registry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitCategory;
import org.openkepu.registry.domain.RegisterImports;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The operator imports a sheet: compared first, in force once confirmed, gone again when undone. */
@PageTest
class RegistryPageTests {

    private static final String REGISTRY = "/operator/registry";

    @Autowired
    Portal portal;

    @Autowired
    CertifiedUnits units;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private final String museum = "某某科技馆" + mark;
    private final String known = "另一座科技馆" + mark;

    @Test
    void savesNothingBeforeItIsConfirmed() {
        Page check = upload("名称,地区,别名\n" + museum + ",银川市兴庆区,某馆" + mark + "\n,640104,\n" + known + ",不知何处,\n");
        assertThat(check.select("[data-added]").text()).isEqualTo("1");
        assertThat(check.select("[data-wrong]").text()).isEqualTo("2");
        assertThat(check.select("li[data-row=3] [role=alert]").text()).contains("缺少单位名称");
        assertThat(check.select("li[data-row=4] [role=alert]").text()).contains("地区无法识别");
        assertThat(units.match(museum, clock.today())).isEmpty();

        check.form("/confirmation").submit().hasStatus(303);
        var unit = units.match("某馆" + mark, clock.today()).orElseThrow();
        assertThat(unit.certified()).isTrue();
        assertThat(unit.regionCode()).isEqualTo("640104");
        assertThat(operator().get(REGISTRY + "?q=" + museum).select("main").attr("data-total"))
                .isEqualTo("1");
    }

    @Test
    void handsTheSheetBackWithAReasonBesideEveryWrongRow() {
        Page check = upload("备注,名称\n=1+1," + museum + "\n一句话,\n");
        var rows = Sheet.rows(
                operator().get(check.select("a[href$=rows.xlsx]").attr("href")).bytes(), RegisterImports.limits());
        assertThat(rows.get(0).cells()).startsWith("备注", "名称", "结果", "原因");
        assertThat(rows.get(1).cells()).startsWith("=1+1", museum, "新增", "");
        assertThat(rows.get(2).cells()).startsWith("一句话", "", "有误", "缺少单位名称");
    }

    @Test
    void tellsWhatIsChangedAndWhatIsNot() {
        confirmed("名称,地区\n" + museum + ",640104\n" + known + ",640104\n");
        Page check = upload("名称,地区\n" + museum + ",640105\n" + known + ",640104\n");
        assertThat(check.select("[data-changed]").text()).isEqualTo("1");
        assertThat(check.select("[data-unchanged]").text()).isEqualTo("1");
        check.form("/confirmation").submit().hasStatus(303);
        assertThat(units.match(museum, clock.today()).orElseThrow().regionCode())
                .isEqualTo("640105");
        undoLatest();
        assertThat(units.match(museum, clock.today()).orElseThrow().regionCode())
                .as("a changed entry is as before")
                .isEqualTo("640104");
    }

    @Test
    void removesWhatNobodyUsesAndEndsWhatIsInUse() {
        confirmed("名称,地区\n" + museum + ",640104\n" + known + ",640104\n");
        UUID used = units.match(known, clock.today()).orElseThrow().id();
        database.sql("""
                        update activity set unit_id = ? where id = (
                            select id from activity where number is not null and unit_id is null limit 1)""").param(used).update();
        undoLatest();
        assertThat(units.match(museum, clock.today())).isEmpty();
        assertThat(units.match(known, clock.today())).isEmpty();
        assertThat(units.find(used, clock.today()).orElseThrow().certified()).isFalse();
    }

    @Test
    void refusesAnImportThatWasUndone() {
        Page check = upload("名称\n" + museum + "\n");
        check.form("/confirmation").submit().hasStatus(303);
        undoLatest();
        assertThat(check.form("/confirmation").submit().hasStatus(422).rules()).contains("registry.import.undone");
    }

    @Test
    void namesWhatIsWrongWithTheSheetAsAWhole() {
        assertThat(form("名称\n").submit().hasStatus(422).rules()).contains("registry.sheet.empty");
        assertThat(form("甲,乙\n1,2\n").submit().hasStatus(422).rules()).contains("registry.sheet.no-names");
        confirmed("名称\n" + museum + "\n");
        assertThat(form("名称\n" + known + "\n")
                        .set("validUntil", "2031-12-31")
                        .submit()
                        .hasStatus(422)
                        .rules())
                .contains("registry.batch.other-validity");
        Page missing = operator().get(REGISTRY).form("/imports").submit().hasStatus(422);
        assertThat(missing.rules()).contains("field.required");
    }

    @Test
    void refusesABombAtOnce() throws Exception {
        var form = form(bomb(), "bomb.xlsx");
        var times = new ArrayList<Duration>();
        Page answer = form.submit();
        System.gc();
        long before = heap();
        for (int time = 0; time < 3; time++) {
            Instant begin = Instant.now();
            form.submit().hasStatus(422);
            times.add(Duration.between(begin, Instant.now()));
        }
        assertThat(heap() - before).as("bytes of heap").isLessThan(64L << 20);
        assertThat(Collections.min(times)).isLessThan(Duration.ofSeconds(1));
        assertThat(answer.hasStatus(422).rules()).contains("sheet.too-large");
    }

    @Test
    void asksTheSameOfTheDatabaseHoweverLongTheList() {
        Person operator = operator();
        int few = Statements.during(() -> operator.get(REGISTRY + "?q=" + mark)).size();
        assertThat(Statements.during(() -> operator.get(REGISTRY))).hasSize(few);
    }

    private static byte[] bomb() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 600; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private void confirmed(String sheet) {
        upload(sheet).form("/confirmation").submit().hasStatus(303);
    }

    private void undoLatest() {
        String latest = operator().get(REGISTRY).select("form[action$=/undo]").attr("action");
        operator().get(REGISTRY).form(latest).submit().hasStatus(303);
    }

    private Page upload(String sheet) {
        return form(sheet).submit().hasStatus(303).follow().hasStatus(200);
    }

    private org.openkepu.support.Form form(String sheet) {
        return form(sheet.getBytes(StandardCharsets.UTF_8), "register.csv");
    }

    private org.openkepu.support.Form form(byte[] file, String name) {
        return operator()
                .get(REGISTRY)
                .form("/imports")
                .set("category", UnitCategory.FREE_MUSEUM.name())
                .set("batch", "批次" + mark)
                .set("validFrom", "2021-01-01")
                .set("validUntil", "2025-12-31")
                .file("file", name, "text/csv", file);
    }

    private Person operator() {
        return portal.as("operator");
    }
}
