package org.openkepu.activity.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaigns;
import org.openkepu.campaign.ExtensionPlace;
import org.openkepu.campaign.ExtensionPlaces;
import org.openkepu.campaign.ExtensionScope;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.registry.CertifiedUnit;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.shared.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds for late cases what lies in the asker's scope: by the activity's number, the unit's name, the province, the body. */
@Component
class KnownPlaces implements ExtensionPlaces {

    private static final String IN_SCOPE =
            " and (:everything or a.province_code = cast(:province as text) or a.authority_id = cast(:body as uuid))";

    private final JdbcClient database;
    private final Regions regions;
    private final Authorities authorities;
    private final CertifiedUnits units;
    private final Campaigns campaigns;

    KnownPlaces(
            JdbcClient database, Regions regions, Authorities authorities, CertifiedUnits units, Campaigns campaigns) {
        this.database = database;
        this.regions = regions;
        this.authorities = authorities;
        this.units = units;
        this.campaigns = campaigns;
    }

    private record Found(
            UUID id,
            String number,
            String title,
            @Nullable String provinceCode,
            @Nullable UUID authorityId) {}

    @Override
    public Optional<ExtensionPlace> activity(UUID campaignId, String number, Scope scope) {
        return within("""
                        select a.id, a.number, a.title, a.province_code, a.authority_id from activity a
                        where a.campaign_id = :campaign and a.number = :number and a.deleted_at is null""" + IN_SCOPE, scope)
                .param("campaign", campaignId)
                .param("number", number)
                .query(Found.class)
                .optional()
                .map(one -> new ExtensionPlace(
                        ExtensionScope.ACTIVITY,
                        one.id().toString(),
                        one.number() + " " + one.title(),
                        one.provinceCode(),
                        one.authorityId()));
    }

    @Override
    public Optional<ExtensionPlace> unit(UUID campaignId, String name, Scope scope) {
        return campaigns
                .find(campaignId)
                .flatMap(campaign -> units.match(name, campaign.activityTo()))
                .filter(unit -> scope.line() == Scope.Line.EVERYTHING
                        || scope.regionCode() != null && scope.regionCode().equals(provinceOf(unit))
                        || hasFiled(unit.id(), campaignId, scope))
                .map(unit -> new ExtensionPlace(
                        ExtensionScope.UNIT,
                        unit.id().toString(),
                        unit.name(),
                        provinceOf(unit) == null ? scope.regionCode() : provinceOf(unit),
                        scope.authorityId()));
    }

    private boolean hasFiled(UUID unitId, UUID campaignId, Scope scope) {
        return within(
                        "select exists (select 1 from activity a where a.unit_id = :unit and a.campaign_id = :campaign"
                                + IN_SCOPE + ")",
                        scope)
                .param("unit", unitId)
                .param("campaign", campaignId)
                .query(Boolean.class)
                .single();
    }

    private @Nullable String provinceOf(CertifiedUnit unit) {
        return regions.path(unit.regionCode()).stream()
                .findFirst()
                .map(Region::code)
                .orElse(null);
    }

    @Override
    public Optional<ExtensionPlace> province(@Nullable String code, Scope scope) {
        return regions.children(null).stream()
                .filter(region -> region.code().equals(code))
                .filter(region -> scope.covers(region.code(), null, null, null))
                .map(region ->
                        new ExtensionPlace(ExtensionScope.PROVINCE, region.code(), region.name(), region.code(), null))
                .findFirst();
    }

    @Override
    public Optional<ExtensionPlace> body(@Nullable UUID id, String name, Scope scope) {
        return (id == null ? authorities.named(name) : authorities.find(id))
                .filter(body -> body.level() == AuthorityLevel.SOCIETY || body.level() == AuthorityLevel.MINISTRY)
                .filter(body -> scope.covers(null, null, null, body.id()))
                .map(KnownPlaces::whole);
    }

    private static ExtensionPlace whole(Authority body) {
        return new ExtensionPlace(ExtensionScope.BODY, body.id().toString(), body.name(), null, body.id());
    }

    @Override
    public Optional<ExtensionPlace> whole(Scope scope) {
        return switch (scope.line()) {
            case PROVINCE -> province(scope.regionCode(), scope);
            case BODY -> body(scope.authorityId(), "", scope);
            case EVERYTHING, CITY, COUNTY -> Optional.empty();
        };
    }

    @Override
    public Map<String, String> provinces() {
        Map<String, String> named = new LinkedHashMap<>();
        regions.children(null).forEach(region -> named.put(region.code(), region.name()));
        return named;
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return database.sql(sql)
                .param("everything", scope.line() == Scope.Line.EVERYTHING)
                .param("province", scope.regionCode())
                .param(
                        "body",
                        scope.authorityId() == null ? null : scope.authorityId().toString());
    }
}
