package org.openkepu.authority.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.authority.Distinctions;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Texts;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for bodies from a snapshot of the database. */
@Component
class AuthoritiesInMemory implements Authorities {

    private final JdbcClient jdbc;
    private final Regions regions;
    private final PortalClock clock;
    private final ObjectProvider<Distinctions> distinctions;
    private final Snapshot<AuthorityTable> table;

    /** Takes the files first, so that nothing is read before it is loaded. */
    AuthoritiesInMemory(
            AuthorityFiles loaded,
            ReferenceRevisions revisions,
            JdbcClient jdbc,
            Regions regions,
            PortalClock clock,
            ObjectProvider<Distinctions> distinctions) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.clock = clock;
        this.distinctions = distinctions;
        this.table = revisions.keep(AuthorityFiles.AREA, this::read);
    }

    private AuthorityTable read() {
        return new AuthorityTable(
                jdbc.sql("""
                        select id, name, short_name, level, region_code, retired, aliases, pinyin, initials
                        from authority order by position, id""").query((row, number) -> entry(row)).list());
    }

    private AuthorityTable.Entry entry(ResultSet row) throws SQLException {
        List<Region> path = regions.path(row.getString("region_code"));
        String above = path.stream()
                .limit(Math.max(0, path.size() - 1))
                .map(Region::name)
                .collect(Collectors.joining(" · "));
        var authority = new Authority(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("short_name"),
                AuthorityLevel.valueOf(row.getString("level")),
                row.getString("region_code"),
                above);
        return new AuthorityTable.Entry(
                authority,
                path.isEmpty() ? null : path.get(0).code(),
                row.getBoolean("retired"),
                texts(row, "aliases"),
                texts(row, "pinyin"),
                texts(row, "initials"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public Optional<Authority> find(@Nullable UUID id) {
        return table.get().find(id);
    }

    @Override
    public Optional<Authority> ofRegion(String regionCode) {
        return table.get().ofRegion(regionCode);
    }

    @Override
    public Optional<Authority> named(String name) {
        return table.get().named(name);
    }

    @Override
    public List<Authority> listed(AuthorityLevel level) {
        return table.get().listed(level);
    }

    @Override
    public List<Authority> search(AuthorityLevel level, @Nullable String provinceCode, String q) {
        String province = Texts.clean(provinceCode);
        boolean anywhere = province.isEmpty() || level == AuthorityLevel.SOCIETY || level == AuthorityLevel.MINISTRY;
        return table.get()
                .search(
                        q,
                        entry -> entry.authority().level() == level
                                && (anywhere || province.equals(entry.provinceCode())),
                        distinguished());
    }

    private Predicate<AuthorityTable.Entry> distinguished() {
        LocalDate today = clock.today();
        Distinctions known = distinctions.getIfAvailable();
        return entry -> {
            String region = entry.authority().regionCode();
            return known != null && region != null && known.of(region, today).isPresent();
        };
    }
}
