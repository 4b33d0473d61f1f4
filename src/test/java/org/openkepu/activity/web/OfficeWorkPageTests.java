package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The work lists of an office: what lacks something for recommendation, and what looks like a duplicate (A57). */
@PageTest
class OfficeWorkPageTests {

    private static int units = 0;

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    private Person owner;
    private Person ningxia;
    private String unit;

    @BeforeEach
    void somebody() {
        owner = informants.signIn(informants.certified());
        ningxia = portal.as("province-ningxia");
        unit = "银川市第" + ++units + "试验小学";
    }

    @Test
    void remindsByOnePressOnceADay() {
        String id = filed("完整情况试验");
        Page list = readiness();
        assertThat(list.select("tr[data-id=" + id + "]").attr("data-submissions"))
                .isEqualTo("1");
        var form = list.select("tr[data-id=" + id + "] form");
        assertThat(form).hasSize(1);
        ningxia.get("/office/activities/" + id).form("/reminder").submit().hasStatus(303);
        Page after = readiness();
        assertThat(after.select("tr[data-id=" + id + "] [data-reminded]")).hasSize(1);
        assertThat(after.select("tr[data-id=" + id + "] form")).isEmpty();
        assertThat(owner.get("/account/inbox").select("[data-kind=REMINDED]")).hasSize(1);
    }

    @Test
    void passesOverAPlaceOutsideTheOwnTerritoryAndSaysSo() {
        filed("本省的活动");
        String all = ningxia.get("/office/activities").select("main").attr("data-total");
        for (String place : new String[] {"provinceCode=110000", "cityCode=310100", "countyCode=110101"}) {
            Page list = ningxia.get("/office/activities?" + place).hasStatus(200);
            assertThat(list.select("main").attr("data-total")).as(place).isEqualTo(all);
            assertThat(list.select(".note-box[role=status]")).as(place).hasSize(1);
            assertThat(list.select(".chip")).as(place).isEmpty();
        }
        Page own = ningxia.get("/office/activities?provinceCode=640000&cityCode=640100");
        assertThat(own.select(".note-box[role=status]")).isEmpty();
        assertThat(own.select(".chip")).hasSize(2);
    }

    @Test
    void tellsLikelyDuplicatesApartOrAsksForACancellation() {
        String first = filed("走近科学家精神主题展");
        String second = filed("“走近科学家精神”主题展览");
        String third = filed("垃圾分类进校园");
        Page list = duplicates();
        var pair = list.select("section[data-earlier=" + first + "][data-later=" + second + "]");
        assertThat(pair).hasSize(1);
        assertThat(list.select("section[data-later=" + third + "]")).isEmpty();
        assertThat(portal.as("province-beijing").get("/office/duplicates").select("section[data-later=" + second + "]"))
                .isEmpty();

        String address = "/office/duplicates/" + first + "/" + second;
        list.form(address + "/request").submit().hasStatus(303);
        list.form(address + "/request").submit().hasStatus(303);
        assertThat(owner.get("/account/inbox").select("[data-kind=CANCELLATION_ASKED]"))
                .hasSize(1);
        assertThat(duplicates().select("section[data-later=" + second + "] [data-asked]"))
                .hasSize(1);
        duplicates().form(address + "/dismissal").submit().hasStatus(303);
        assertThat(duplicates().select("section[data-later=" + second + "]")).isEmpty();
    }

    private Page readiness() {
        return ningxia.get("/office/readiness").hasStatus(200);
    }

    private Page duplicates() {
        return ningxia.get("/office/duplicates").hasStatus(200);
    }

    private String filed(String title) {
        FilingSteps steps = FilingSteps.begin(owner, authorities);
        steps.host().set("unitName", unit).submit().hasStatus(303);
        steps.details().set("title", title).submit().hasStatus(303);
        steps.submitted();
        return steps.address().substring(steps.address().lastIndexOf('/') + 1);
    }
}
