package org.openkepu.campaign.domain;

import java.util.List;
import java.util.UUID;
import org.openkepu.campaign.Campaign;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Campaigns as they stand in the database, for whoever changes them; every instance is told of a change once it is committed. */
@Component
class KnownCampaigns {

    private final CampaignRecords records;
    private final ReferenceRevisions revisions;

    KnownCampaigns(CampaignRecords records, ReferenceRevisions revisions) {
        this.records = records;
        this.revisions = revisions;
    }

    /** All, the latest first. */
    List<Campaign> all() {
        return records.all();
    }

    /** @throws NotFound for a year without a campaign */
    Campaign ofYear(int year) {
        return all().stream()
                .filter(campaign -> campaign.year() == year)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound for an id nobody has */
    Campaign find(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Something of them has changed in this transaction. */
    void changed() {
        revisions.raise(CampaignBook.AREA);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                revisions.follow();
            }
        });
    }
}
