package org.openkepu.activity.web;

import org.openkepu.authority.Authorities;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.Person;

/** A person filing one activity through the pages, step by step. */
class FilingSteps {

    static final String TITLE = "走近科学家精神主题展";
    static final String DESCRIPTION = "展出老一辈科学家的手稿、书信和照片，并由志愿者讲解他们的故事。";

    private final Person person;
    private final String authorityId;
    private final String address;

    private FilingSteps(Person person, String authorityId, String address) {
        this.person = person;
        this.authorityId = authorityId;
        this.address = address;
    }

    /** Opens a draft by 开始填报. */
    static FilingSteps begin(Person person, Authorities authorities) {
        Page tasks = person.get("/desk/activities/new")
                .hasStatus(200)
                .form("/desk/activities")
                .submit()
                .hasStatus(303);
        return new FilingSteps(
                person, authorities.ofRegion("640104").orElseThrow().id().toString(), tasks.location());
    }

    /** Address of the task list; the parts lie below it. */
    String address() {
        return address;
    }

    Page tasks() {
        return person.get(address).hasStatus(200);
    }

    Page check() {
        return person.get(address + "/check").hasStatus(200);
    }

    /** The host page's form, filled in and not sent. */
    Form host() {
        return person.get(address + "/host")
                .hasStatus(200)
                .form("/host")
                .set("unitName", "银川市兴庆区实验小学")
                .set("regionCode", "640104")
                .set("contactName", "马老师")
                .set("contactPhone", "19900001234");
    }

    /** The details page's form, filled in and not sent. */
    Form details() {
        return person.get(address + "/details")
                .hasStatus(200)
                .form("/details")
                .set("title", TITLE)
                .set("startsAt", "2022-09-17T09:00")
                .set("endsAt", "2022-09-17T17:30")
                .set("mode", "OFFLINE")
                .set("regionCode", "640104")
                .set("address", "凤凰北街 12 号")
                .set("form", "EXHIBITION")
                .set("theme", "SPIRIT")
                .set("audience", "YOUTH", "PUBLIC")
                .set("expectedPersonTimes", "200")
                .set("description", DESCRIPTION)
                .set("attributionLevel", "COUNTY")
                .set("authorityId", authorityId);
    }

    /** Saves host and details whole. */
    FilingSteps written() {
        host().submit().hasStatus(303);
        details().submit().hasStatus(303);
        return this;
    }

    /** Submits what was written and answers the receipt. */
    Page submitted() {
        return check().form("/submission").submit().hasStatus(303).follow().hasStatus(200);
    }
}
