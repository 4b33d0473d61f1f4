package org.openkepu.resource.domain;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.file.FileStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody finds: published cases and materials of the two years before the current one, and materials of no year (A29). */
@Service
@Transactional
public class ResourceShelf {

    /** Rows on a page. */
    public static final int PAGE_SIZE = 20;

    private final ResourceRecords resources;
    private final ResourceFiles files;
    private final FileStore store;
    private final Campaigns campaigns;

    ResourceShelf(ResourceRecords resources, ResourceFiles files, FileStore store, Campaigns campaigns) {
        this.resources = resources;
        this.files = files;
        this.store = store;
        this.campaigns = campaigns;
    }

    /** A page of a list, with the whole list's number. */
    public record Listing(List<ResourceLine> lines, long total, int page) {}

    /** A resource with its files. */
    public record Opened(Resource resource, List<ResourceFile> files) {}

    /** A file with its content. */
    public record OpenedFile(ResourceFile file, org.springframework.core.io.Resource content) {}

    /** The years shown, the later first. */
    public List<Integer> years() {
        int year = campaigns.current().year();
        return Arrays.asList(year - 1, year - 2);
    }

    /** A page of what is shown; beyond the end the last page is answered. Two statements. */
    @Transactional(readOnly = true)
    public Listing list(
            @Nullable ResourceKind kind,
            @Nullable Integer year,
            @Nullable String provinceCode,
            @Nullable String form,
            @Nullable String q,
            int page) {
        return list(
                new ResourceFilter(years(), ResourceState.PUBLISHED, kind, year, provinceCode, form, null, q), page);
    }

    /** The same for any filter, for the operator. */
    @Transactional(readOnly = true)
    public Listing list(ResourceFilter filter, int page) {
        long total = resources.count(filter);
        int last = (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.max(1, Math.min(page, last));
        return new Listing(resources.list(filter, PAGE_SIZE, shown), total, shown);
    }

    /** A resource that is shown; one that is not does not exist. */
    @Transactional(readOnly = true)
    public Opened open(UUID id) {
        Resource found = resources
                .find(id)
                .filter(Resource::isPublished)
                .filter(one -> one.year() == null || years().contains(one.year()))
                .orElseThrow(NotFound::new);
        return new Opened(found, files.of(id));
    }

    /**
     * A file of a resource that is shown.
     *
     * @param counts whether this is a download, not a look at the headers or the rest of one broken off
     */
    public OpenedFile download(UUID fileId, boolean counts) {
        ResourceFile file = files.published(fileId, years()).orElseThrow(NotFound::new);
        var content = store.open(file.digest()).orElseThrow(NotFound::new);
        if (counts) {
            files.countDownload(fileId);
        }
        return new OpenedFile(file, content);
    }
}
