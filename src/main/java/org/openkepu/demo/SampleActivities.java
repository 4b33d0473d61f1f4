package org.openkepu.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.activity.SampleFiling;
import org.openkepu.activity.SampleFilings;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Ids;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the demonstration with real activities of the years on record, each marked as a sample, so that no page is empty. */
@Component
@Order(200)
@ConditionalOnProperty("openkepu.demo")
class SampleActivities implements ApplicationRunner {

    private static final String OWNER = "samples";
    private static final int EXPECTED = 200;
    private static final Map<String, String> FORMS = Map.of(
            "展",
            "EXHIBITION",
            "讲",
            "LECTURE",
            "表演",
            "PERFORMANCE",
            "咨询",
            "CONSULTATION",
            "开放",
            "MUSEUM_OPEN_DAY",
            "竞赛",
            "QUIZ",
            "直播",
            "LIVE_STREAM",
            "秀",
            "PERFORMANCE",
            "体验",
            "INTERACTIVE",
            "培训",
            "TECHNICAL_SERVICE");

    private final SampleFilings filings;
    private final SamplePlaces places;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final AccountIssuing accounts;
    private final NingxiaSamples ningxia;

    SampleActivities(
            SampleFilings filings,
            SamplePlaces places,
            Campaigns campaigns,
            Authorities authorities,
            AccountIssuing accounts,
            NingxiaSamples ningxia) {
        this.ningxia = ningxia;
        this.filings = filings;
        this.places = places;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (filings.exist()) {
            return;
        }
        List<SampleFiling> samples = new ArrayList<>();
        for (ReferenceRow row : ReferenceFiles.rows("sample_activities.csv")) {
            campaigns
                    .ofYear(year(row))
                    .flatMap(campaign -> sample(row, campaign, samples.size()))
                    .ifPresent(samples::add);
        }
        samples.addAll(ningxia.all());
        samples.sort(Comparator.comparing(SampleFiling::startsAt).thenComparing(SampleFiling::title));
        filings.publish(owner(), samples);
    }

    private static int year(ReferenceRow row) {
        String year = row.text("year");
        return year.matches("\\d{4}") ? Integer.parseInt(year) : 0;
    }

    /** The account the samples stand under; nobody knows its password. */
    private UUID owner() {
        return accounts.find(OWNER)
                .orElseGet(() -> accounts.issue(
                        new NewAccount(OWNER, Ids.next().toString(), "样例数据", Role.INFORMANT, null, null, false)));
    }

    private Optional<SampleFiling> sample(ReferenceRow row, Campaign campaign, int place) {
        String title = row.text("title");
        String told = title + " " + row.text("host_unit") + " " + row.text("place");
        return places.leafOf(row.text("province_code"), told)
                .flatMap(leaf -> authorities
                        .ofRegion(row.text("province_code"))
                        .map(body -> new SampleFiling(
                                campaign.year(),
                                title,
                                unit(row, body),
                                leaf,
                                row.text("place").isEmpty() ? unit(row, body) : row.text("place"),
                                title.contains("云上") || title.contains("网络")
                                        ? "https://example.org/kepu/" + place
                                        : null,
                                at(row, campaign, place, 9),
                                at(row, campaign, place, 17),
                                form(title),
                                campaign.themes().isEmpty()
                                        ? "SPIRIT"
                                        : campaign.themes()
                                                .get(place % campaign.themes().size())
                                                .code(),
                                title.contains("青少年") || title.contains("校") ? "YOUTH" : "PUBLIC",
                                body.id(),
                                EXPECTED,
                                null,
                                null,
                                null)));
    }

    /** The unit on record, else the province's 科协. */
    private static String unit(ReferenceRow row, Authority body) {
        String unit = row.text("host_unit").split("[、（(]")[0];
        return unit.length() >= 2 ? unit : body.shortName();
    }

    private static String form(String title) {
        return FORMS.entrySet().stream()
                .filter(word -> title.contains(word.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("PUBLICITY");
    }

    /** The day on record where it lies in the activity period, else a day of the main week. */
    private static Instant at(ReferenceRow row, Campaign campaign, int place, int hour) {
        LocalDate from = campaign.mainWeekFrom() == null ? campaign.activityFrom() : campaign.mainWeekFrom();
        String told = row.text("start_date");
        LocalDate day = told.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(told) : from.plusDays(place % 7);
        boolean inside = !day.isBefore(campaign.activityFrom()) && !day.isAfter(campaign.activityTo());
        return (inside ? day : from)
                .atTime(LocalTime.of(hour, 0))
                .atZone(PortalClock.BEIJING)
                .toInstant();
    }
}
