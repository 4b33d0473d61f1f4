package org.openkepu.resource.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openkepu.resource.CaseEntries;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Ids;
import org.openkepu.shared.Role;
import org.openkepu.shared.file.FileRefused;
import org.openkepu.shared.file.FileStore;
import org.openkepu.support.Documents;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

/** Downloads are counted exactly under many readers; commended activities are entered once. */
@PageTest
class ResourceShelfModuleTests {

    private static final ArrivedAt NOW = new ArrivedAt(Instant.parse("2022-09-20T02:00:00Z"));
    private static final Actor OPERATOR = new Actor(Ids.next(), "运营", Role.OPERATOR, null, null);

    @Autowired
    ResourceShelf shelf;

    @Autowired
    ResourceKeeping keeping;

    @Autowired
    CaseEntries cases;

    @Autowired
    FileStore store;

    @Test
    void countsEveryDownloadOfManyAtOnce() throws Exception {
        UUID id = published();
        UUID file = shelf.open(id).files().get(0).id();
        var pool = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> downloads = IntStream.range(0, 200)
                    .mapToObj(n -> (Callable<String>)
                            () -> shelf.download(file, n % 4 != 0).file().name())
                    .toList();
            for (Future<String> one : pool.invokeAll(downloads)) {
                assertThat(one.get()).endsWith(".pdf");
            }
        } finally {
            pool.shutdown();
        }
        assertThat(shelf.open(id).files().get(0).downloads()).isEqualTo(150);
    }

    @Test
    void entersACommendedActivityOnceUnderItsAward() {
        String number = "2021-640104-" + System.nanoTime();
        var entry = new CaseEntry(2021, "受表彰的活动", "某馆", "640000", "LECTURE", "EXCELLENT_ACTIVITY", "", number);
        var unit = new CaseEntry(2021, "受表彰的活动", "某馆", "640000", "LECTURE", "EXCELLENT_UNIT", "", number);
        assertThat(cases.enterCommended(List.of(entry, unit))).isEqualTo(2);
        assertThat(cases.enterCommended(List.of(entry, unit))).isZero();
        var shown = shelf.list(ResourceKind.CASE, 2021, "640000", "LECTURE", "受表彰的活动", 1);
        assertThat(shown.lines()).extracting(ResourceLine::award).contains("EXCELLENT_ACTIVITY", "EXCELLENT_UNIT");
        assertThat(shown.lines()).noneMatch(ResourceLine::sample);
    }

    private UUID published() throws FileRefused {
        var form = new ResourceForm("MATERIAL", "2021", "资料包", null, null, null, null, "说明", null);
        UUID id = keeping.draft(form, OPERATOR, NOW);
        byte[] content = Documents.pdf(UUID.randomUUID().toString());
        try (var file = store.receive(new ByteArrayResource(content), "资料.pdf", 1_000_000)) {
            keeping.add(id, List.of(file), OPERATOR, NOW);
        }
        keeping.publish(id, OPERATOR, NOW);
        return id;
    }
}
