package org.openkepu.resource.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.file.FileStore;
import org.openkepu.shared.file.ReceivedFile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes resources: described, given files, published and withdrawn by the operator; every step is written down. */
@Service
@Transactional
public class ResourceKeeping {

    /** Most files of a resource. */
    public static final int LIMIT = 10;

    /** Most bytes of one file. */
    public static final long LARGEST = 50_000_000;

    /** Name of the upload's field. */
    public static final String FIELD = "files";

    private final ResourceRecords resources;
    private final ResourceFiles files;
    private final ResourceReader reader;
    private final FileStore store;
    private final AuditTrail trail;

    ResourceKeeping(
            ResourceRecords resources, ResourceFiles files, ResourceReader reader, FileStore store, AuditTrail trail) {
        this.resources = resources;
        this.files = files;
        this.reader = reader;
        this.store = store;
        this.trail = trail;
    }

    /** A resource with its files and what its form holds. */
    public record Kept(Resource resource, List<ResourceFile> files, ResourceForm form) {}

    @Transactional(readOnly = true)
    public Kept find(UUID id) {
        Resource found = resources.find(id).orElseThrow(NotFound::new);
        return new Kept(found, files.of(id), ResourceForm.of(found));
    }

    /** Drafts a resource and answers its id. Refuses with {@code resource.activity.taken} an activity that is there already. */
    public UUID draft(ResourceForm form, Actor actor, ArrivedAt arrival) {
        var read = reader.read(form);
        UUID id = resources
                .add(read.kind(), "HAND", ResourceState.DRAFT, read.year(), read.entry(), arrival.instant())
                .orElseThrow(() -> new RuleBroken("resource.activity.taken"));
        trail.append(actor, "resource.drafted", id, Map.of("title", read.entry().title()));
        return id;
    }

    /** Changes what it says, published or not. */
    public void change(UUID id, ResourceForm form, long shown, Actor actor, ArrivedAt arrival) {
        Resource before = resources.forChange(id).orElseThrow(NotFound::new);
        before.requireVersion(shown);
        var read = reader.read(form);
        RuleBroken.require(!before.sample() || read.entry().award() == null, "resource.sample");
        resources.write(id, read, arrival.instant());
        trail.append(actor, "resource.changed", id, Map.of("title", read.entry().title()));
    }

    /** Publishes; one that is published already stays so. */
    public void publish(UUID id, Actor actor, ArrivedAt arrival) {
        Resource before = resources.forChange(id).orElseThrow(NotFound::new);
        if (!before.isPublished()) {
            before.requireContent(!files.of(id).isEmpty());
            turn(before, ResourceState.PUBLISHED, arrival.instant());
            trail.append(actor, "resource.published", id, Map.of("title", before.title()));
        }
    }

    /** Publishes several; one without anything to read or download refuses all. */
    public void publishAll(List<UUID> ids, Actor actor, ArrivedAt arrival) {
        ids.forEach(id -> publish(id, actor, arrival));
    }

    /** Takes off the public pages; the files stay with it. */
    public void withdraw(UUID id, Actor actor, ArrivedAt arrival) {
        Resource before = resources.forChange(id).orElseThrow(NotFound::new);
        if (before.isPublished()) {
            turn(before, ResourceState.WITHDRAWN, arrival.instant());
            trail.append(actor, "resource.withdrawn", id, Map.of("title", before.title()));
        }
    }

    private void turn(Resource before, ResourceState state, Instant at) {
        resources.turn(before.id(), state, at);
    }

    /**
     * Puts files in the free places; one that is there already is not put there twice.
     *
     * @return a sentence for every file that found no place
     */
    public List<Problem> add(UUID id, List<ReceivedFile> received, Actor actor, ArrivedAt arrival) {
        Resource holder = resources.forChange(id).orElseThrow(NotFound::new);
        var kept = new HashSet<String>();
        files.of(id).forEach(file -> kept.add(file.digest()));
        var without = new ArrayList<Problem>();
        for (ReceivedFile file : received) {
            if (kept.contains(file.digest())) {
                continue;
            }
            if (kept.size() == LIMIT) {
                without.add(Problem.wrong(FIELD, "resource.files.limit-reached", file.name(), LIMIT));
                continue;
            }
            store.keep(file);
            kept.add(file.digest());
            files.add(holder.id(), file, arrival.instant());
            trail.append(actor, "resource.file.added", id, Map.of("file", file.name()));
        }
        if (!without.isEmpty() && without.size() == received.size()) {
            throw new FormRefused(without);
        }
        return without;
    }

    /** Takes a file away with its count. */
    public void remove(UUID id, UUID fileId, Actor actor) {
        Resource holder = resources.forChange(id).orElseThrow(NotFound::new);
        String name = files.find(holder.id(), fileId).map(ResourceFile::name).orElse("");
        if (files.remove(id, fileId)) {
            trail.append(actor, "resource.file.removed", id, Map.of("file", name));
        }
    }

    /** A file of any resource, for the operator; it counts as no download. */
    @Transactional(readOnly = true)
    public ResourceShelf.OpenedFile open(UUID id, UUID fileId) {
        ResourceFile file = files.find(id, fileId).orElseThrow(NotFound::new);
        return new ResourceShelf.OpenedFile(file, store.open(file.digest()).orElseThrow(NotFound::new));
    }
}
