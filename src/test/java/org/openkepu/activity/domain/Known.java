package org.openkepu.activity.domain;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Choice;
import org.openkepu.region.Regions;
import org.openkepu.region.Territory;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitCategory;
import org.openkepu.shared.Ids;

/** The small world a rule test of filing lives in: one campaign, two districts, one body, one certified museum. */
final class Known {

    static final Territory XINGQING = new Territory("640000", "640100", "640104");
    static final CertifiedUnit MUSEUM =
            new CertifiedUnit(Ids.next(), "宁夏科技馆", UnitCategory.FREE_MUSEUM, true, true, "640106");
    static final Authority ASSOCIATION = new Authority(
            UUID.fromString(Typed.AUTHORITY),
            "银川市兴庆区科学技术协会",
            "兴庆区科协",
            AuthorityLevel.COUNTY,
            "640104",
            "宁夏回族自治区 · 银川市");

    static final Campaign CAMPAIGN = new Campaign(
            Ids.next(),
            2022,
            "2022年全国科普日",
            "National Science Day 2022",
            "喜迎二十大，科普向未来",
            null,
            LocalDate.parse("2022-08-15"),
            LocalDate.parse("2022-10-14"),
            null,
            null,
            3,
            100,
            false,
            true,
            Set.of(),
            List.of(),
            choices("EXHIBITION", "LECTURE", "LIVE_STREAM"),
            choices("SPIRIT", "LIVELIHOOD"),
            choices("YOUTH", "FARMER", "PUBLIC"),
            List.of("食品安全", "食物中毒"),
            null);

    private Known() {}

    private static List<Choice> choices(String... codes) {
        return List.of(codes).stream().map(code -> new Choice(code, code, code)).toList();
    }

    /** 640104 and the township 640104001 are leaves, 640000 is none. */
    static Regions regions() {
        Regions regions = mock(Regions.class);
        when(regions.isLeaf("640104")).thenReturn(true);
        when(regions.isLeaf("640104001")).thenReturn(true);
        when(regions.isLeaf("110101")).thenReturn(true);
        return regions;
    }

    static Authorities authorities() {
        Authorities authorities = mock(Authorities.class);
        when(authorities.find(ASSOCIATION.id())).thenReturn(Optional.of(ASSOCIATION));
        return authorities;
    }

    static CertifiedUnits units() {
        CertifiedUnits units = mock(CertifiedUnits.class);
        when(units.find(eq(MUSEUM.id()), any())).thenReturn(Optional.of(MUSEUM));
        when(units.match(eq(MUSEUM.name()), any())).thenReturn(Optional.of(MUSEUM));
        return units;
    }

    /** A field that was typed. */
    static String text(@Nullable String typed) {
        return Objects.requireNonNull(typed);
    }

    /** The filing information of a whole text. */
    static FilingInformation filing(Typed typed) {
        return new FilingInformation(
                new HostReader(regions(), units()).read(typed.host(), CAMPAIGN).submitted(),
                new DetailsReader(regions(), authorities())
                        .read(typed.details(), CAMPAIGN)
                        .submitted());
    }

    /** The facts of a whole text, held in 兴庆区. */
    static Facts facts(Typed typed) {
        return Facts.of(filing(typed), null, XINGQING);
    }
}
