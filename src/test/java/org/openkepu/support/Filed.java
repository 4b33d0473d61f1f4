package org.openkepu.support;

import java.util.List;
import java.util.UUID;
import org.openkepu.activity.domain.ActivityFiling;
import org.openkepu.activity.domain.DetailsText;
import org.openkepu.activity.domain.FilingDesk;
import org.openkepu.activity.domain.HostText;
import org.openkepu.activity.domain.Part;
import org.openkepu.activity.domain.PartSubmission;
import org.openkepu.activity.domain.SupplementText;
import org.openkepu.authority.Authorities;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.springframework.boot.test.context.TestComponent;

/** Files activities ahead of a journey, through the services the pages use; answers the address of the task list. */
@TestComponent
public class Filed {

    private static final String COUNTY = "640104";

    private final ActivityFiling filing;
    private final FilingDesk desk;
    private final Authorities authorities;
    private final PortalClock clock;
    private final PartSubmission submission;

    Filed(
            ActivityFiling filing,
            FilingDesk desk,
            Authorities authorities,
            PortalClock clock,
            PartSubmission submission) {
        this.submission = submission;
        this.filing = filing;
        this.desk = desk;
        this.authorities = authorities;
        this.clock = clock;
    }

    /** A draft with host and details written and nothing submitted. */
    public String written(Actor owner, String title) {
        return address(write(owner, title));
    }

    /** A published activity. */
    public String published(Actor owner, String title) {
        UUID id = write(owner, title);
        filing.submit(id, desk.check(id, owner, now()).version(), owner, now());
        return address(id);
    }

    /** A published activity whose supplement names these people, one a line, with the statement that they agreed. */
    public String listing(Actor owner, String title, String people) {
        String address = published(owner, title);
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        filing.save(id, Part.SUPPLEMENT, new SupplementText("由专家现场讲解", people, "true"), 0, owner, now());
        submission.submit(id, Part.SUPPLEMENT, 1, false, owner, now());
        return address;
    }

    private UUID write(Actor owner, String title) {
        UUID id = filing.draft(owner, now());
        var host = new HostText("银川市兴庆区实验小学", "", COUNTY, "马老师", "19900001234");
        filing.save(id, Part.HOST, host, 0, owner, now());
        filing.save(id, Part.DETAILS, details(title), 0, owner, now());
        return id;
    }

    private DetailsText details(String title) {
        return new DetailsText(
                title,
                "2022-09-24T09:00",
                "2022-09-24T17:30",
                "OFFLINE",
                COUNTY,
                "凤凰北街 12 号",
                "",
                "EXHIBITION",
                "SPIRIT",
                List.of("YOUTH", "PUBLIC"),
                "200",
                "展出老一辈科学家的手稿、书信和照片，并由志愿者讲解他们的故事，欢迎全家一起参加。",
                "COUNTY",
                authorities.ofRegion(COUNTY).orElseThrow().id().toString());
    }

    private ArrivedAt now() {
        return new ArrivedAt(clock.now());
    }

    private static String address(UUID id) {
        return "/desk/activities/" + id;
    }
}
