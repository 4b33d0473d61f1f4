package org.openkepu.annualsummary.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Role;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.PageTest;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Written by a body, frozen at each submission, until the last instant of the stage (A22, A25). */
@PageTest
class AnnualSummariesModuleTests {

    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00Z"));
    private static final Instant CLOSED = Instant.parse("2022-10-14T16:00:00Z");
    private static int taken;

    @Autowired
    AnnualSummaries summaries;

    @Autowired
    SummaryReading reading;

    @Autowired
    Authorities authorities;

    @Autowired
    Campaigns campaigns;

    @Autowired
    JdbcClient database;

    private Authority body;
    private Actor actor;

    /** Each test writes for a society of its own, from the end of the list. */
    @BeforeEach
    void aSocietyOfItsOwn() {
        var societies = authorities.listed(AuthorityLevel.SOCIETY);
        body = societies.get(societies.size() - ++taken);
        actor = new Actor(Ids.next(), "学会管理员", Role.SOCIETY_ADMIN, null, body.id());
    }

    @Test
    void freezesTextAndFiguresAtEachSubmission() {
        summaries.save(text("第一稿"), 0, actor, NOW);
        assertThat(summaries.submit(1, actor, NOW)).isEqualTo(new AnnualSummaries.Outcome(1, false));
        summaries.save(text("第二稿"), 1, actor, NOW);
        var view = summaries.view(actor, NOW);
        assertThat(view.changed()).isTrue();
        assertThat(view.latest().text().of(Heading.OVERVIEW)).isEqualTo("第一稿");

        assertThat(summaries.submit(2, actor, NOW).n()).isEqualTo(2);
        UUID id = view.summary().id();
        assertThat(reading.read(id, 1).submission().text().of(Heading.OVERVIEW)).isEqualTo("第一稿");
        assertThat(reading.read(id, null).submission().text().of(Heading.OVERVIEW))
                .isEqualTo("第二稿");
        assertThat(reading.read(id, null).submission().figures()).isEqualTo(view.figures());
        assertThat(summaries.receipt(1, actor).number()).matches("ZJ2022-\\d{4,}-01");
    }

    @Test
    void answersTheSameReceiptWhenNothingDiffers() {
        summaries.save(text("不变的稿子"), 0, actor, NOW);
        summaries.submit(1, actor, NOW);
        assertThat(summaries.submit(1, actor, NOW)).isEqualTo(new AnnualSummaries.Outcome(1, true));
    }

    @Test
    void closesAtTheLastInstantOfItsStage() {
        var last = new ArrivedAt(CLOSED.minusNanos(1));
        summaries.save(text("最后一刻"), 0, actor, last);
        assertThat(summaries.submit(1, actor, last).n()).isEqualTo(1);
        var late = new ArrivedAt(CLOSED);
        assertThatThrownBy(() -> summaries.save(text("晚了"), 1, actor, late)).hasMessage("stage.closed");
        assertThatThrownBy(() -> summaries.keepTyped(text("晚了"), 1, actor, late))
                .hasMessage("stage.closed");
        assertThatThrownBy(() -> summaries.submit(1, actor, late)).hasMessage("stage.closed");
        assertThat(summaries.view(actor, late).mayWrite()).isFalse();
    }

    @Test
    void anExtensionOfTheBodyKeepsItOpen() {
        database.sql("""
                        insert into stage_extension (id, campaign_id, kind, scope, scope_key, closes_at, reason, granted_by, granted_at)
                        values (?, ?, 'ANNUAL_SUMMARY', 'BODY', ?, ?, '系统故障', ?, now())""")
                .params(
                        Ids.next(),
                        campaigns.current().id(),
                        body.id().toString(),
                        CLOSED.plusSeconds(60).atOffset(ZoneOffset.UTC),
                        Ids.next())
                .update();
        summaries.save(text("延期之内"), 0, actor, new ArrivedAt(CLOSED));
        summaries.submit(1, actor, new ArrivedAt(CLOSED.plusSeconds(59)));
        assertThat(summaries.view(actor, NOW).latest().late()).isTrue();
        assertThatThrownBy(() -> summaries.submit(1, actor, new ArrivedAt(CLOSED.plusSeconds(60))))
                .hasMessage("stage.closed");
    }

    @Test
    void refusesWhatIsMissingOnlyAtSubmission() {
        summaries.save(new AnnualSummaryText(java.util.Map.of(Heading.OVERVIEW, "只有一段")), 0, actor, NOW);
        assertThatThrownBy(() -> summaries.submit(1, actor, NOW)).isInstanceOf(FormRefused.class);
        assertThat(summaries.view(actor, NOW).missing())
                .containsExactly(Heading.ORGANISATION, Heading.HIGHLIGHTS, Heading.RESULTS);
    }

    @Test
    void twoWindowsOfABodyNeverOverwriteEachOther() throws Exception {
        var pool = Executors.newFixedThreadPool(8);
        try {
            var saves = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<String>) () -> save("第 " + i + " 个窗口"))
                    .toList();
            var answers = new ArrayList<String>();
            for (Future<String> answer : pool.invokeAll(saves)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnlyOnce("saved");
            assertThat(answers).filteredOn(one -> !one.equals("saved")).containsOnly("form.stale");
        } finally {
            pool.shutdown();
        }
    }

    private String save(String overview) {
        try {
            summaries.save(text(overview), 0, actor, NOW);
            return "saved";
        } catch (RuleBroken refused) {
            return refused.code();
        }
    }

    @Test
    void belongsToProvincesSocietiesAndMinistriesOnly() {
        var county = new Actor(Ids.next(), "区县", Role.COUNTY_ADMIN, "640104", null);
        assertThatThrownBy(() -> summaries.view(county, NOW)).isInstanceOf(NotFound.class);
        var ministry = new Actor(
                Ids.next(),
                "部委",
                Role.MINISTRY_ADMIN,
                null,
                authorities.listed(AuthorityLevel.MINISTRY).get(0).id());
        assertThatThrownBy(() -> summaries.save(text("部委"), 0, ministry, NOW)).hasMessage("annual-summary.not-asked");
    }

    @Test
    void listsEveryBodyAskedInOneStatement() {
        summaries.save(text("写到一半"), 0, actor, NOW);
        var asked = Statements.during(() -> {
            var lines = reading.lines(campaigns.current());
            assertThat(lines)
                    .filteredOn(line -> line.body().level() == AuthorityLevel.PROVINCE)
                    .hasSize(32);
            assertThat(lines).noneMatch(line -> line.body().level() == AuthorityLevel.MINISTRY);
            assertThat(lines)
                    .filteredOn(line -> line.body().equals(body))
                    .extracting(SummaryLine::standing)
                    .containsExactly(SummaryLine.Standing.STARTED);
        });
        assertThat(asked).hasSize(1);
    }

    private static AnnualSummaryText text(String overview) {
        var parts = new EnumMap<Heading, String>(Heading.class);
        for (Heading heading : Heading.values()) {
            parts.put(heading, "这一部分的内容");
        }
        parts.put(Heading.OVERVIEW, overview);
        return new AnnualSummaryText(parts);
    }
}
