package org.openkepu.activity.web;

import java.util.List;
import org.openkepu.shared.Actor;
import org.openkepu.shared.Role;
import org.openkepu.shared.web.Crumb;

/** Where the pages on activities of an office lie: bodies and the operator use the same ones under addresses of their own. */
final class OfficeBase {

    private OfficeBase() {}

    /** {@code /office} or {@code /operator}. */
    static String of(Actor actor) {
        return actor.role() == Role.OPERATOR ? "/operator" : "/office";
    }

    /** The way to a page beside the list. */
    static List<Crumb> crumbs(Actor actor, String key) {
        return List.of(home(actor), Crumb.page(key, null));
    }

    /** The way to an activity's page, or to one below it. */
    static List<Crumb> crumbs(Actor actor, Crumb... last) {
        var crumbs = new java.util.ArrayList<Crumb>();
        crumbs.add(home(actor));
        crumbs.add(Crumb.page("office.activities.title", of(actor) + "/activities"));
        crumbs.addAll(List.of(last));
        return crumbs;
    }

    private static Crumb home(Actor actor) {
        return Crumb.page(actor.role() == Role.OPERATOR ? "shared.nav.operator" : "shared.office.dashboard", of(actor));
    }
}
