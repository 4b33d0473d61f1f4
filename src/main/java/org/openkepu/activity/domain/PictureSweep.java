package org.openkepu.activity.domain;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Clears out of the store what no shelf holds any more: deleted pictures, and those of an upload that failed half-way. */
@Component
class PictureSweep {

    private final PictureStore store;
    private final ShelvedPictures pictures;
    private final TransactionTemplate transactions;

    PictureSweep(PictureStore store, ShelvedPictures pictures, TransactionTemplate transactions) {
        this.store = store;
        this.pictures = pictures;
        this.transactions = transactions;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        List<String> strays;
        try (Stream<String> kept = store.digests()) {
            strays = kept.filter(digest -> !pictures.holds(digest)).toList();
        }
        strays.forEach(this::clear);
    }

    /** Asks again while nobody adds: the picture may have been uploaded once more since. */
    private void clear(String digest) {
        transactions.executeWithoutResult(status -> {
            pictures.holdStoreAlone();
            if (!pictures.holds(digest)) {
                store.remove(digest);
            }
        });
    }
}
