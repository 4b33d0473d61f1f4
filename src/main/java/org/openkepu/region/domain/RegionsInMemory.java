package org.openkepu.region.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openkepu.region.Region;
import org.openkepu.region.RegionLevel;
import org.openkepu.region.Regions;
import org.openkepu.region.Territory;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.shared.reference.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers for divisions from a snapshot of the database. */
@Component
class RegionsInMemory implements Regions {

    private final JdbcClient jdbc;
    private final Snapshot<RegionTree> tree;

    /** Takes the files first, so that nothing is read before it is loaded. */
    RegionsInMemory(RegionFiles loaded, ReferenceRevisions revisions, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.tree = revisions.keep(RegionFiles.AREA, this::read);
    }

    private RegionTree read() {
        return RegionTree.of(jdbc.sql("select code, name, level, kind, parent_code, retired from region")
                .query((row, number) -> new Division(
                        row.getString(1),
                        row.getString(2),
                        RegionLevel.valueOf(row.getString(3)),
                        Division.Kind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getBoolean(6)))
                .list());
    }

    @Override
    public Optional<Region> find(@Nullable String code) {
        return tree.get().find(code);
    }

    @Override
    public List<Region> children(@Nullable String parentCode) {
        return tree.get().children(parentCode);
    }

    @Override
    public boolean isLeaf(@Nullable String code) {
        return tree.get().isLeaf(code);
    }

    @Override
    public Territory territoryOf(String leafCode) {
        return tree.get().territoryOf(leafCode);
    }

    @Override
    public List<Region> path(@Nullable String code) {
        return tree.get().path(code);
    }

    @Override
    public String pathName(@Nullable String code) {
        return path(code).stream().map(Region::name).collect(Collectors.joining(" · "));
    }
}
