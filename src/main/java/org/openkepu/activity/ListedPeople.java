package org.openkepu.activity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openkepu.shared.Mobile;

/** What people who were listed as science workers can do about it themselves, once their number has answered a code. */
public interface ListedPeople {

    /** The lists a number stands on, the latest activity first, in one statement. */
    List<ListedPerson> of(Mobile mobile);

    /**
     * Corrects the entry, in what was submitted and in what the owner of the activity goes on writing.
     *
     * @param name null to leave it as it is
     * @throws org.openkepu.shared.NotFound when the number does not stand there
     */
    void correct(UUID activityId, Mobile mobile, @Nullable String name, String unit, String field);

    /**
     * Takes the number off the list for good; how many the list had stays. Twice is once.
     *
     * @return whether it stood there
     */
    boolean remove(UUID activityId, Mobile mobile);
}
