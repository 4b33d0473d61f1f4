package org.openkepu.activity.web;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.activity.domain.DuplicateWork;
import org.openkepu.activity.domain.ReviewQueue;
import org.openkepu.campaign.Campaigns;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.Sentence;
import org.openkepu.shared.web.OfficeTask;
import org.openkepu.shared.web.OfficeTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What activities give a body to do: approve, tell duplicates apart, bind names. */
@Component
@Order(1)
class ActivityTasks implements OfficeTasks {

    private final Campaigns campaigns;
    private final ReviewQueue queue;
    private final DuplicateWork duplicates;

    ActivityTasks(Campaigns campaigns, ReviewQueue queue, DuplicateWork duplicates) {
        this.campaigns = campaigns;
        this.queue = queue;
        this.duplicates = duplicates;
    }

    @Override
    public List<OfficeTask> of(Actor actor, ArrivedAt arrival) {
        var tasks = new ArrayList<OfficeTask>();
        if (campaigns.current().review()) {
            tasks.add(OfficeTask.counted(
                    "review",
                    new Sentence("office.task.review"),
                    new Sentence("office.task.review.text"),
                    queue.count(actor),
                    "/office/review"));
        }
        tasks.add(OfficeTask.counted(
                "duplicates",
                new Sentence("office.task.duplicates"),
                new Sentence("office.task.duplicates.text"),
                duplicates.count(actor),
                "/office/duplicates"));
        tasks.add(OfficeTask.place(
                "names", new Sentence("office.task.names"), new Sentence("office.task.names.text"), "/office/names"));
        return tasks;
    }
}
