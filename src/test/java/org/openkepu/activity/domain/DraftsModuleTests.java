package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.RuleBroken;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people typed last: sealed, part by part, with a revision that tells two tabs apart (rule form.stale). */
@PageTest
class DraftsModuleTests {

    private static final Instant NOW = Instant.parse("2022-09-20T02:00:00Z");

    @Autowired
    Drafts drafts;

    @Autowired
    ActivityFiling filing;

    @Autowired
    Informants informants;

    @Autowired
    JdbcClient database;

    private UUID id;

    @BeforeEach
    void aDraft() {
        id = filing.draft(informants.member().actor(), new ArrivedAt(NOW));
    }

    @Test
    void beginsWithAllPartsEmpty() {
        PartDrafts fresh = drafts.of(id);
        assertThat(Part.values()).allSatisfy(part -> {
            assertThat(fresh.of(part).text()).isEqualTo(part.empty());
            assertThat(fresh.of(part).revision()).isZero();
            assertThat(fresh.of(part).isStarted()).isFalse();
        });
    }

    @Test
    void keepsEveryCharacterAsTyped() {
        var text = Typed.whole()
                .with("title", "  <b>“引号” & 𠮷野\u200B ' \\ 食品 安全  ")
                .with("description", "第一行\r\n第二行\t尾")
                .details();
        keep(text);
        assertThat(drafts.of(id).of(Part.DETAILS).text()).isEqualTo(text);
    }

    @Test
    void countsEveryKeepingOfAPartAlone() {
        keep(Typed.whole().details());
        keep(Typed.whole().details());
        assertThat(drafts.of(id).of(Part.DETAILS).revision()).isEqualTo(2);
        assertThat(drafts.of(id).of(Part.HOST).revision()).isZero();
        assertThat(drafts.of(id).of(Part.DETAILS).savedAt()).isEqualTo(NOW);
    }

    @Test
    void tellsAStaleFormByItsRevision() {
        keep(Typed.whole().details());
        Draft draft = drafts.of(id).of(Part.DETAILS);
        draft.requireRevision(1);
        for (long shown : new long[] {0, 2, -1}) {
            assertThatThrownBy(() -> draft.requireRevision(shown))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("form.stale");
        }
    }

    @Test
    void lieSealedInTheDatabase() {
        drafts.keep(id, Draft.none(Part.HOST), Typed.whole().host(), NOW);
        byte[] kept = database.sql("select typed from activity_part where activity_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("19900001234", "马老师", "实验小学");
    }

    private void keep(DetailsText text) {
        drafts.keep(id, drafts.of(id).of(Part.DETAILS), text, NOW);
    }
}
