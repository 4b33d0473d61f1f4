package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.activity.domain.UnboundNames;
import org.openkepu.authority.Authorities;
import org.openkepu.campaign.Campaigns;
import org.openkepu.registry.CertifiedUnits;
import org.openkepu.registry.UnitNames;
import org.openkepu.shared.Scope;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A name that looks like a register entry is confirmed once and known from then on, within the office's scope. */
@PageTest
class UnboundNamesPageTests {

    private static final String NAMES = "/office/names";

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    CertifiedUnits units;

    @Autowired
    Campaigns campaigns;

    @Autowired
    UnboundNames names;

    @Autowired
    UnitNames unitNames;

    @Autowired
    JdbcClient database;

    private Person informant;
    private FilingSteps filing;
    private String name;
    private UUID unit;

    /** A filing in 银川 by a unit that is nearly a museum of the register. */
    @BeforeEach
    void file() {
        var some = database.sql("""
                        select u.id, u.name from certified_unit u join register_batch b on b.id = u.batch_id
                        where not u.demo and not u.retired and b.category = 'EDU_BASE' and b.valid_from < '2022-10-01' and length(u.name) >= 6
                          and not exists (select from register_alias a where a.unit_id = u.id)
                          and not exists (select from unit_name_refusal r where r.unit_id = u.id) order by u.name limit 1""").query(Some.class).single();
        unit = some.id();
        name = some.name() + "（新馆）";
        informant = informants.signIn(informants.certified());
        filing = FilingSteps.begin(informant, authorities);
        filing.host().set("unitName", name).submit().hasStatus(303);
        filing.details().submit().hasStatus(303);
        filing.submitted();
    }

    record Some(UUID id, String name) {}

    @Test
    void bindsAllFilingsOfTheNameAndTeachesTheAlias() {
        Person office = portal.as("province-ningxia");
        Page page = office.get(NAMES).hasStatus(200);
        assertThat(page.mark()).isEqualTo("office.names");
        var row = page.select("li[data-name=\"" + name + "\"]");
        assertThat(row.text()).contains("个活动");
        assertThat(row.select("[data-certified=EDU_BASE]")).isNotEmpty();

        decide(office, "/binding", unit.toString()).hasStatus(303);
        assertThat(bound()).isEqualTo(unit);
        assertThat(office.get(NAMES).select("li[data-name=\"" + name + "\"]")).isEmpty();
        var known = units.match(name, campaigns.current().activityTo()).orElseThrow();
        assertThat(known.id()).isEqualTo(unit);
        assertThat(portal.visitor().get("/lookup/units?q=" + name).body()).contains(unit.toString());

        FilingSteps later = FilingSteps.begin(informant, authorities);
        later.host().set("unitName", name).submit().hasStatus(303);
        assertThat(later.tasks().select("[data-certified=EDU_BASE]")).isNotEmpty();
    }

    @Test
    void spendsNoEditAndLeavesNoDifference() {
        Person office = portal.as("province-ningxia");
        decide(office, "/binding", unit.toString()).hasStatus(303);
        assertThat(filing.tasks().select("main").attr("data-edits-left")).isEqualTo("3");
        Page answer = filing.check().form("/submission").submit().hasStatus(303).follow();
        assertThat(answer.select("[role=status][data-rule]").attr("data-rule"))
                .isEqualTo("activity.edit.no-difference");
        assertThat(bound()).isEqualTo(unit);
    }

    @Test
    void remembersWhatANameDoesNotMean() {
        Person office = portal.as("province-ningxia");
        decide(office, "/refusal", unit.toString()).hasStatus(303);
        assertThat(office.get(NAMES).select("li[data-name=\"" + name + "\"] [data-unit=" + unit + "]"))
                .isEmpty();
        assertThat(portal.as("operator")
                        .get("/operator/registry/names")
                        .hasStatus(200)
                        .select("li[data-name=\"" + name + "\"] [data-unit=" + unit + "]"))
                .isEmpty();
        assertThat(bound()).isNull();
    }

    @Test
    void staysWithinTheOfficesScope() {
        Person other = portal.as("province-beijing");
        assertThat(other.get(NAMES).select("li[data-name=\"" + name + "\"]")).isEmpty();
        decide(other, "/binding", unit.toString()).hasStatus(404);
        decide(other, "/refusal", unit.toString()).hasStatus(404);
        assertThat(database.sql("select count(*) from unit_name_refusal where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bound()).isNull();
        assertThat(units.match(name, campaigns.current().activityTo()))
                .as("nothing was taught either")
                .isEmpty();
        decide(portal.as("province-ningxia"), "/binding", UUID.randomUUID().toString())
                .hasStatus(404);
    }

    @Test
    void teachesNoNameThatTellsTooLittle() {
        assertThatThrownBy(() -> unitNames.teach(unit, "科技馆")).hasMessage("registry.alias.ambiguous");
    }

    @Test
    void asksTheSameOfTheDatabaseHoweverManyNames() {
        assertThat(asked(Scope.territory(Scope.Line.PROVINCE, "710000"))).isEqualTo(asked(Scope.EVERYTHING));
    }

    /** What a list asks, but for the campaign, which is looked up now and then. */
    private List<String> asked(Scope scope) {
        return Statements.during(() -> names.list(scope, "")).stream()
                .filter(statement -> statement.contains("unit_name"))
                .toList();
    }

    private Page decide(Person who, String decision, String unitId) {
        return who.post(HttpMethod.POST, NAMES + decision + "?name=" + name + "&unitId=" + unitId);
    }

    private UUID bound() {
        return database.sql("select unit_id from activity where id = ?::uuid")
                .param(filing.address().substring("/desk/activities/".length()))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
