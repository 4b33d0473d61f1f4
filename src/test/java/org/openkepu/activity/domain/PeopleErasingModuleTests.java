package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.ListedPeople;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Science workers are erased when the campaign's last day of keeping them is over, not a moment before; counts stay. */
@PageTest
@DirtiesContext
class PeopleErasingModuleTests {

    @Autowired
    PeopleErasing erasing;

    @Autowired
    ListedPeople listed;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @Autowired
    Campaigns campaigns;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    Drafts drafts;

    @Test
    void erasesOnTheDayAfterTheLast() {
        var mobile = new Mobile("19900008801");
        var owner = informants.certified().actor();
        String address = filed.listing(owner, "有期限的名单", "张三\t" + mobile.digits());
        UUID activity = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        var before = clock.now();
        try {
            move("2023-04-14T23:59:00+08:00");
            assertThat(erasing.due()).isEmpty();
            move("2023-04-15T00:00:00+08:00");
            assertThat(erasing.due()).containsExactly(campaigns.current().id());
            erasing.look();
            assertThat(erasing.due()).isEmpty();
        } finally {
            clock.moveTo(before);
        }
        assertThat(listed.of(mobile)).isEmpty();
        var typed = (SupplementText) drafts.of(activity).of(Part.SUPPLEMENT).text();
        assertThat(typed.people()).isNull();
        assertThat(typed.note()).isEqualTo("由专家现场讲解");
        assertThat(database.sql("select people from activity_supplement where activity_id = ?")
                        .param(activity)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(database.sql("select count(*) from people_consent where fingerprints <> '{}'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void move(String to) {
        clock.moveTo(OffsetDateTime.parse(to).toInstant());
    }
}
