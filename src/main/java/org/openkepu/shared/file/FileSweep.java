package org.openkepu.shared.file;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.openkepu.shared.PortalClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears out of the store what nobody points at any more: removed files, and those of a change that failed half-way. */
@Component
class FileSweep {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final FileStore store;
    private final List<FileUses> uses;
    private final TransactionTemplate transactions;
    private final PortalClock clock;

    FileSweep(FileStore store, List<FileUses> uses, TransactionTemplate transactions, PortalClock clock) {
        this.clock = clock;
        this.store = store;
        this.uses = uses;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT1H")
    void sweep() {
        List<String> strays;
        try (Stream<String> kept = store.digests()) {
            strays = kept.filter(digest -> !isUsed(digest)).toList();
        }
        strays.forEach(this::clear);
        store.forgetWaiting(clock.machine().instant().minus(A_DAY));
    }

    /** Asks again while nobody keeps anything: the file may have been handed in once more since. */
    private void clear(String digest) {
        transactions.executeWithoutResult(status -> {
            store.holdAlone();
            if (!isUsed(digest)) {
                store.forget(digest);
            }
        });
    }

    private boolean isUsed(String digest) {
        return uses.stream().anyMatch(one -> one.holds(digest));
    }
}
