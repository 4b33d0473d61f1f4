package org.openkepu.recommendation;

import java.util.List;
import org.openkepu.shared.Actor;

/** Tells bodies what happened to their slates without them. */
public interface SlateNotices {

    /** The latest notices to the body an admin stands for, the newest first, at most a hundred; none for anybody else. */
    List<SlateNotice> toldTo(Actor actor);
}
