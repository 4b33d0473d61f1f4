package org.openkepu.activity.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.openkepu.audit.AuditTrail;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.NotFound;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds the pictures of a part, at most five: changed while the part's stage is open, without spending an edit. */
@Service
@Transactional
public class PictureShelf {

    /** Most pictures of one part. */
    public static final int LIMIT = 5;

    /** Name of the upload's field. */
    public static final String FIELD = "pictures";

    private final Activities activities;
    private final ShelvedPictures pictures;
    private final PictureStore store;
    private final FilingGate gate;
    private final AuditTrail trail;

    PictureShelf(
            Activities activities, ShelvedPictures pictures, PictureStore store, FilingGate gate, AuditTrail trail) {
        this.activities = activities;
        this.pictures = pictures;
        this.store = store;
        this.gate = gate;
        this.trail = trail;
    }

    /** A part's pictures in their order; who asks has found the part within the owner's scope. */
    @Transactional(readOnly = true)
    public List<ShelvedPicture> of(UUID activityId, Part part) {
        return pictures.of(activityId, part);
    }

    /**
     * Lets pass when the owner may change the part's pictures now; asked before any file is read.
     *
     * @throws NotFound for anybody else's activity
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.not-editable
     */
    @Transactional(readOnly = true)
    public void requireChangeable(UUID id, Part part, Actor actor, ArrivedAt arrival) {
        Activity activity = activities.own(actor.accountId(), id);
        gate.requireBesideEdits(activity, part, arrival);
    }

    /**
     * Puts pictures in the free places; one that is there already is not put there twice.
     *
     * @return a sentence for every picture that found no place
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.not-editable
     * @throws FormRefused when none found a place
     */
    public List<Problem> add(UUID id, Part part, PictureIntake.Result intake, Actor actor, ArrivedAt arrival) {
        change(id, part, actor, arrival);
        Set<String> kept = new HashSet<>();
        pictures.of(id, part).forEach(one -> kept.add(one.picture().digest()));
        int before = kept.size();
        pictures.holdStore();
        var without = new ArrayList<Problem>();
        for (PictureIntake.Ready ready : intake.ready()) {
            var picture = ready.picture();
            if (kept.contains(picture.digest())) {
                continue;
            }
            if (kept.size() == LIMIT) {
                without.add(full(ready.upload()));
                continue;
            }
            store.keep(picture.digest(), picture.jpeg());
            kept.add(picture.digest());
            pictures.add(id, part, kept.size(), picture, arrival.instant());
        }
        if (without.size() == intake.ready().size()) {
            FormRefused.when(without);
        }
        if (kept.size() > before) {
            var told = Map.of("part", part.name(), "count", String.valueOf(kept.size() - before));
            trail.append(actor, "activity.pictures.added", id, told);
        }
        return without;
    }

    /**
     * Takes a picture away; one that is gone already is gone.
     *
     * @throws org.openkepu.shared.RuleBroken stage.closed, activity.not-editable
     */
    public void remove(UUID id, Part part, UUID pictureId, Actor actor, ArrivedAt arrival) {
        change(id, part, actor, arrival);
        if (pictures.remove(id, part, pictureId)) {
            trail.append(actor, "activity.picture.removed", id, Map.of("part", part.name()));
        }
    }

    /** The sentence for a picture beyond the limit. */
    static Problem full(PictureUpload upload) {
        return Problem.wrong(FIELD, "activity.pictures.limit-reached", upload.n(), upload.shownName(), LIMIT);
    }

    private void change(UUID id, Part part, Actor actor, ArrivedAt arrival) {
        Activity activity = activities.ownForChange(actor.accountId(), id);
        gate.requireBesideEdits(activity, part, arrival);
    }
}
