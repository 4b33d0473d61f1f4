package org.openkepu.activity.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openkepu.activity.domain.DeskList;
import org.openkepu.shared.Ids;
import org.openkepu.shared.web.FormSubjects;
import org.springframework.stereotype.Component;

/** Tells of which of a person's activities a form is. */
@Component
class ActivitySubjects implements FormSubjects {

    private static final Pattern FORM = Pattern.compile("/desk/activities/([^/?]+)/.*");

    private final DeskList desk;

    ActivitySubjects(DeskList desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, String> of(UUID ownerId, Collection<String> forms) {
        var activities = new HashMap<String, UUID>();
        forms.forEach(form -> activity(form).ifPresent(id -> activities.put(form, id)));
        Map<UUID, String> titles = desk.titles(ownerId, activities.values());
        var subjects = new HashMap<String, String>();
        activities.forEach((form, id) -> subjects.computeIfAbsent(form, known -> titles.get(id)));
        return subjects;
    }

    private static Optional<UUID> activity(String form) {
        Matcher address = FORM.matcher(form);
        return address.matches() ? Ids.read(address.group(1)) : Optional.empty();
    }
}
