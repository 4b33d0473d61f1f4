package org.openkepu.activity;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Scope;

/** The units that held published activities of a campaign, inside a scope. */
public interface Hosts {

    /** Rows on a page. */
    int PAGE_SIZE = 10;

    /**
     * A page of hosts with at least one complete activity, those with most of them first.
     *
     * @param q any part of the name; null for all
     * @param page from 1; beyond the end the last page is answered
     */
    Page list(UUID campaignId, Scope scope, @Nullable String q, int page);

    /** What these hosts have done inside the scope, those with no published activity there left out; one statement. */
    List<HostStanding> of(UUID campaignId, Scope scope, Collection<UUID> ids);

    /**
     * One page.
     *
     * @param total hosts of the whole list
     * @param page the page shown, from 1
     */
    record Page(List<HostStanding> hosts, long total, int page) {}
}
