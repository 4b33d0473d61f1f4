package org.openkepu.activity.domain;

import java.util.ArrayList;
import org.openkepu.campaign.Campaign;
import org.openkepu.campaign.Campaign.Feature;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads the supplement: its note, and the people row by row where the campaign asks for them. */
@Component
class SupplementReader {

    Reading<Supplement> read(SupplementText typed, Campaign campaign) {
        var form = new FieldReader();
        String note = form.field("note", typed.note()).mandatory().text(1, 2_000);
        var problems = new ArrayList<Problem>(form.problems());
        var people =
                PeopleReader.read(campaign.has(Feature.PEOPLE_LIST) ? typed.people() : null, campaign.peopleLimit());
        problems.addAll(people.problems());
        return note == null || !problems.isEmpty()
                ? new Reading<>(null, problems)
                : new Reading<>(new Supplement(note, people.people()), problems);
    }
}
