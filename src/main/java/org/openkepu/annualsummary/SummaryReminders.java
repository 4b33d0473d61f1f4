package org.openkepu.annualsummary;

import java.util.List;
import org.openkepu.shared.Actor;

/** Tells bodies that their annual summary is missed. */
public interface SummaryReminders {

    /** The latest reminders to the body an admin stands for, the newest first, at most twenty; none for anybody else. */
    List<SummaryReminder> toldTo(Actor actor);
}
