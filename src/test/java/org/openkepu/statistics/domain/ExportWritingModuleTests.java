package org.openkepu.statistics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.account.AccountIssuing;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Ids;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.statistics.ManyFigures;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A long export outlives its writer, can be cancelled, is fetched by who asked, and goes after a day. */
@PageTest
class ExportWritingModuleTests {

    @Autowired
    Exports exports;

    @Autowired
    ExportWriting writing;

    @Autowired
    ExportRecords records;

    @Autowired
    Campaigns campaigns;

    @Autowired
    AccountIssuing accounts;

    @Autowired
    Regions regions;

    @Autowired
    Authorities authorities;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    private Actor actor;
    private Campaign campaign;

    @BeforeEach
    void aProvinceWithActivities() {
        campaign = campaigns.current();
        new ManyFigures(database, regions, authorities, 31)
                .write(campaign.id(), informants.member().actor().accountId(), 30);
        UUID account = accounts.find("province-ningxia").orElseThrow();
        actor = new Actor(account, "宁夏", Role.PROVINCE_ADMIN, "640000", null);
    }

    private UUID ask(String form) {
        var asked = exports.read(Map.of("form", List.of(form), "status", List.of("PUBLISHED")), campaign, actor);
        return exports.ask(asked, campaign, actor, Locale.SIMPLIFIED_CHINESE);
    }

    private ExportJob.State state(UUID id) {
        return records.find(id, actor.accountId()).orElseThrow().state();
    }

    /** The portal's own job writes too: until nothing is open. */
    private void writeAll() {
        await().until(() -> {
            writing.writeNext();
            return exports.of(actor).stream().noneMatch(one -> one.state().isOpen());
        });
    }

    @Test
    void isWrittenAndFetchedWhole() throws IOException {
        UUID id = ask("LECTURE");
        writeAll();
        ExportJob job = exports.ready(id, actor);
        assertThat(job.written()).isEqualTo(job.total());
        var file = new ByteArrayOutputStream();
        int n = 0;
        for (Optional<byte[]> piece = exports.piece(id, n); piece.isPresent(); piece = exports.piece(id, ++n)) {
            file.write(piece.get());
        }
        assertThat(file.size()).isEqualTo((int) job.bytes());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat((long) book.getSheetAt(0).getLastRowNum()).isEqualTo(job.total());
        }
    }

    @Test
    void theSameListAskedForTwiceIsOneExport() {
        var asked = exports.read(Map.of("form", List.of("QUIZ")), campaign, actor);
        UUID first = exports.ask(asked, campaign, actor, Locale.ENGLISH);
        if (state(first).isOpen()) {
            UUID again = exports.ask(asked, campaign, actor, Locale.ENGLISH);
            assertThat(again.equals(first) || !state(first).isOpen()).isTrue();
        }
        writeAll();
    }

    @Test
    void isTakenUpAgainWhenItsWriterIsGone() {
        var lost = clock.machine().instant().minus(Duration.ofMinutes(5));
        UUID id = Ids.next();
        records.add(new ExportJob(
                id,
                actor.accountId(),
                actor.scope(),
                campaign.id(),
                "form=VIDEO",
                Locale.SIMPLIFIED_CHINESE,
                ExportJob.State.WAITING,
                3,
                0,
                0,
                lost));
        database.sql(
                        "update export_job set state = 'RUNNING', attempts = 1, seen_at = now() - interval '5 minutes' where id = ?")
                .param(id)
                .update();
        records.addPiece(id, 0, new byte[] {1, 2, 3});
        writeAll();
        assertThat(state(id)).isEqualTo(ExportJob.State.DONE);
        assertThat(exports.piece(id, 0).orElseThrow()).startsWith('P', 'K');
    }

    @Test
    void whatIsCancelledIsNotWritten() {
        UUID id = Ids.next();
        records.add(new ExportJob(
                id,
                actor.accountId(),
                actor.scope(),
                campaign.id(),
                "form=EXHIBITION",
                Locale.SIMPLIFIED_CHINESE,
                ExportJob.State.WAITING,
                3,
                0,
                0,
                clock.machine().instant()));
        database.sql("update export_job set state = 'RUNNING', attempts = 1, seen_at = now() where id = ?")
                .param(id)
                .update();
        assertThat(exports.cancel(id, actor)).isTrue();
        assertThat(records.seen(id, 1, clock.machine().instant())).isFalse();
        assertThat(exports.cancel(id, actor)).isFalse();
        assertThat(state(id)).isEqualTo(ExportJob.State.CANCELLED);
    }

    @Test
    void nobodyElseFetchesOrCancelsIt() {
        UUID id = ask("CLASSROOM");
        writeAll();
        var other =
                new Actor(accounts.find("province-beijing").orElseThrow(), "北京", Role.PROVINCE_ADMIN, "110000", null);
        var moved = new Actor(actor.accountId(), "宁夏", Role.PROVINCE_ADMIN, "110000", null);
        assertThatThrownBy(() -> exports.ready(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.cancel(id, other)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> exports.ready(id, moved)).isInstanceOf(NotFound.class);
    }

    @Test
    void theFileGoesAfterADay() {
        UUID id = ask("CHECK_IN");
        writeAll();
        records.expire(clock.machine().instant().plus(Duration.ofMinutes(1)));
        assertThat(state(id)).isEqualTo(ExportJob.State.EXPIRED);
        assertThat(exports.piece(id, 0)).isEmpty();
    }
}
