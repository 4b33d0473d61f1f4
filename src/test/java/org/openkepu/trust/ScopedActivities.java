package org.openkepu.trust;

import java.util.List;
import java.util.function.Predicate;
import org.openkepu.trust.ScopedThings.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The activities among the scoped things, as lists, sheets and forms name them. */
record ScopedActivities(List<Thing> things, JdbcClient database) {

    /** Ids of those that exist for somebody. */
    List<String> own(String login) {
        return ids(thing -> thing.belongsTo(login));
    }

    /** Ids of those that do not. */
    List<String> foreign(String login) {
        return ids(thing -> !thing.belongsTo(login));
    }

    private List<String> ids(Predicate<Thing> wanted) {
        return things.stream().filter(wanted).map(Thing::id).toList();
    }

    /** The numbers of all that have one. */
    List<String> numbers() {
        return numbers(ids(thing -> true));
    }

    /** The numbers of those that have one. */
    List<String> numbers(List<String> ids) {
        return names("number", ids);
    }

    /** The units of those that were submitted, each of one activity only. */
    List<String> units(List<String> ids) {
        return names("unit_name", ids);
    }

    private List<String> names(String column, List<String> ids) {
        return database.sql("select " + column + " from activity where id::text in (:ids) and number is not null")
                .param("ids", ids)
                .query(String.class)
                .list();
    }
}
