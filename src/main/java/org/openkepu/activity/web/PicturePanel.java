package org.openkepu.activity.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openkepu.activity.domain.PartView;
import org.openkepu.activity.domain.PictureShelf;
import org.openkepu.activity.domain.ShelvedPicture;
import org.openkepu.shared.web.FormTokens;

/**
 * The pictures of a part as its page shows them.
 *
 * @param mayChange whether pictures can be added and deleted now
 * @param left how many more find a place, 0 to 5
 * @param token of the upload's form
 * @param removals the token of each picture's own form
 */
record PicturePanel(List<ShelvedPicture> all, boolean mayChange, int left, String token, Map<UUID, String> removals) {

    static PicturePanel of(PartView view, List<ShelvedPicture> pictures) {
        boolean open = view.refusals().stream().allMatch(rule -> rule.code().equals("activity.edit.limit-reached"));
        return new PicturePanel(
                pictures,
                open,
                PictureShelf.LIMIT - pictures.size(),
                FormTokens.fresh(),
                pictures.stream().collect(Collectors.toMap(ShelvedPicture::id, one -> FormTokens.fresh())));
    }

    /** Whether there is anything to show. */
    public boolean isShown() {
        return mayChange || !all.isEmpty();
    }
}
