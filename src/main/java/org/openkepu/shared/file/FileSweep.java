package org.openkepu.shared.file;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears out of the store what nobody points at any more: removed files, and those of a change that failed half-way. */
@Component
class FileSweep {

    private final FileStore store;
    private final List<FileUses> uses;
    private final TransactionTemplate transactions;

    FileSweep(FileStore store, List<FileUses> uses, TransactionTemplate transactions) {
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
