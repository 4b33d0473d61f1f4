package org.openkepu.demo;

import java.util.List;
import java.util.Optional;
import org.openkepu.activity.SampleFiling;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.shared.FieldReader.BeijingTime;
import org.openkepu.shared.reference.ReferenceFiles;
import org.openkepu.shared.reference.ReferenceRow;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented activities of 2022 in Ningxia, each as complete as its row, so that the pages of its province, city and county show something. */
@Component
@ConditionalOnProperty("openkepu.demo")
class NingxiaSamples {

    private static final int YEAR = 2022;

    private final Authorities authorities;

    NingxiaSamples(Authorities authorities) {
        this.authorities = authorities;
    }

    List<SampleFiling> all() {
        return ReferenceFiles.rows("sample_ningxia.csv").stream()
                .flatMap(row -> sample(row).stream())
                .toList();
    }

    private Optional<SampleFiling> sample(ReferenceRow row) {
        boolean online = row.text("form").equals("LIVE_STREAM");
        return attribution(row.text("attribution"))
                .map(body -> new SampleFiling(
                        YEAR,
                        row.text("title"),
                        row.text("host_unit"),
                        row.text("region_code"),
                        row.text("place"),
                        online ? "https://example.org/kepu/ningxia" : null,
                        BeijingTime.read(row.text("from")).orElseThrow(),
                        BeijingTime.read(row.text("to")).orElseThrow(),
                        row.text("form"),
                        row.text("theme"),
                        row.text("audience"),
                        body.id(),
                        Integer.parseInt(row.text("expected")),
                        row.orNull("note"),
                        row.orNull("person_times"),
                        row.orNull("summary")));
    }

    /** A body by the code of its division or by its full name. */
    private Optional<Authority> attribution(String told) {
        return told.matches("\\d{6}") ? authorities.ofRegion(told) : authorities.named(told);
    }
}
