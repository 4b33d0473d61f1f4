package org.openkepu.region.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openkepu.region.RegionLevel;
import org.openkepu.shared.reference.ReferenceFiles;

/** What the files list, without a database, for rule tests over all of it. */
final class ListedDivisions {

    private ListedDivisions() {}

    static List<Division> all() {
        var divisions = ReferenceFiles.rows("regions.csv").stream()
                .map(row -> new Division(
                        row.text("code"),
                        row.text("name"),
                        RegionLevel.valueOf(row.text("level").toUpperCase(Locale.ROOT)),
                        Division.Kind.valueOf(row.text("kind")),
                        row.orNull("parent_code"),
                        false));
        var townships = ReferenceFiles.rows("townships.csv").stream()
                .map(row -> new Division(
                        row.text("code"),
                        row.text("name"),
                        RegionLevel.TOWNSHIP,
                        Division.Kind.STANDARD,
                        row.orNull("parent_code"),
                        false));
        return Stream.concat(divisions, townships).toList();
    }
}
