package org.openkepu.shared.web;

import java.util.List;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;

/** What a module gives a managing body to do: every module with work for bodies has one, the dashboard asks them in their order. */
public interface OfficeTasks {

    /** The tasks of a province, society or ministry, in a fixed number of statements; empty where there are none at this time. */
    List<OfficeTask> of(Actor actor, ArrivedAt arrival);
}
