package org.openkepu.resource.domain;

import java.time.Instant;
import java.util.List;
import org.openkepu.resource.CaseEntries;
import org.openkepu.resource.CaseEntry;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters cases that come from elsewhere in the portal. */
@Service
@Transactional
class CaseEntering implements CaseEntries {

    private final ResourceRecords resources;
    private final PortalClock clock;

    CaseEntering(ResourceRecords resources, PortalClock clock) {
        this.resources = resources;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean existSamples() {
        return resources.existSamples();
    }

    @Override
    public void enterSamples(List<CaseEntry> samples) {
        enter("SAMPLE", samples);
    }

    @Override
    public int enterCommended(List<CaseEntry> commended) {
        Instant now = clock.now();
        commended.stream()
                .filter(entry -> entry.activityNumber() != null && entry.award() != null)
                .forEach(entry -> resources.turnResult(
                        entry.activityNumber(), entry.award(), ResourceState.WITHDRAWN, ResourceState.PUBLISHED, now));
        return enter("RESULT", commended);
    }

    @Override
    public void takeBackCommended(String activityNumber, String award) {
        resources.turnResult(activityNumber, award, ResourceState.PUBLISHED, ResourceState.WITHDRAWN, clock.now());
    }

    private int enter(String origin, List<CaseEntry> entries) {
        Instant now = clock.now();
        return (int) entries.stream()
                .filter(entry -> resources
                        .add(ResourceKind.CASE, origin, ResourceState.PUBLISHED, entry.year(), entry, now)
                        .isPresent())
                .count();
    }
}
