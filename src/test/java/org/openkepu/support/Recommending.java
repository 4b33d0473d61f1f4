package org.openkepu.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import org.openkepu.account.AccountIssuing;
import org.openkepu.account.NewAccount;
import org.openkepu.authority.Authorities;
import org.openkepu.authority.Authority;
import org.openkepu.authority.AuthorityLevel;
import org.openkepu.campaign.Campaigns;
import org.openkepu.recommendation.RecommendationKind;
import org.openkepu.recommendation.domain.QuotaFixing;
import org.openkepu.recommendation.domain.QuotaTrial;
import org.openkepu.recommendation.domain.SlateKeeping;
import org.openkepu.recommendation.domain.SlateSubmitting;
import org.openkepu.shared.Actor;
import org.openkepu.shared.ArrivedAt;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes bodies no other test uses, with places, and activities they may recommend. */
@TestComponent
public class Recommending {

    private final QuotaFixing fixing;
    private final SlateKeeping keeping;
    private final SlateSubmitting submitting;
    private final QuotaTrial trial;
    private final Campaigns campaigns;
    private final Authorities authorities;
    private final AccountIssuing accounts;
    private final Filed filed;
    private final Informants informants;
    private final JdbcClient database;
    private final PortalClock clock;
    private final Deque<Authority> societies = new ArrayDeque<>();
    private final Deque<Authority> provinces = new ArrayDeque<>();
    private int next;

    Recommending(
            QuotaFixing fixing,
            SlateKeeping keeping,
            SlateSubmitting submitting,
            QuotaTrial trial,
            Campaigns campaigns,
            Authorities authorities,
            AccountIssuing accounts,
            Filed filed,
            Informants informants,
            JdbcClient database,
            PortalClock clock) {
        this.fixing = fixing;
        this.keeping = keeping;
        this.submitting = submitting;
        this.trial = trial;
        this.campaigns = campaigns;
        this.authorities = authorities;
        this.accounts = accounts;
        this.filed = filed;
        this.informants = informants;
        this.database = database;
        this.clock = clock;
    }

    /** A body with an account of its own. */
    public record Recommender(Actor actor, String login, UUID bodyId, String name) {}

    /** Fixes the quotas of the current campaign by its first formula unless they are; the stage is open from its first day on. */
    public synchronized void open() {
        var campaign = campaigns.current();
        if (fixing.round(campaign).isEmpty()) {
            var formula = trial.formulas(campaign).get(0);
            fixing.fix(campaign, formula.id(), operator(), new ArrivedAt(clock.now()));
            database.sql("update campaign_stage set opens_at = '2022-08-15+08' where kind = 'RECOMMENDATION'")
                    .update();
        }
    }

    /** A society that recommends nothing yet, with so many places for activities and units each. */
    public synchronized Recommender society(int places) {
        open();
        if (societies.isEmpty()) {
            authorities.listed(AuthorityLevel.SOCIETY).stream()
                    .filter(one -> !one.name().matches("中国(物理|力学)学会"))
                    .forEach(societies::add);
        }
        Authority body = societies.remove();
        return recommender(body, Role.SOCIETY_ADMIN, places);
    }

    /** The same for a province. */
    public synchronized Recommender province(int places) {
        open();
        if (provinces.isEmpty()) {
            authorities.listed(AuthorityLevel.PROVINCE).stream()
                    .filter(one -> !"640000".equals(one.regionCode()) && !"110000".equals(one.regionCode()))
                    .forEach(provinces::add);
        }
        return recommender(provinces.remove(), Role.PROVINCE_ADMIN, places);
    }

    private Recommender recommender(Authority body, Role role, int places) {
        String login = "recommender-" + ++next;
        boolean province = role == Role.PROVINCE_ADMIN;
        UUID authority = province ? null : body.id();
        UUID account = accounts.issue(
                new NewAccount(login, Portal.PASSWORD, body.name(), role, body.regionCode(), authority, false));
        for (RecommendationKind kind : RecommendationKind.values()) {
            places(body.id(), kind, places);
        }
        return new Recommender(
                new Actor(account, body.name(), role, body.regionCode(), authority), login, body.id(), body.name());
    }

    /** Gives a body so many places. */
    public void places(UUID bodyId, RecommendationKind kind, int places) {
        database.sql("update quota set places = ? where body_id = ? and kind = ?")
                .params(places, bodyId, kind.name())
                .update();
    }

    /** A published activity of 银川市兴庆区, attributed to its county, with nothing but its filing information. */
    public UUID published(String title) {
        String address = filed.published(informants.certified().actor(), title);
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** A complete activity in the scope of a body. */
    public UUID complete(Recommender body, String title) {
        UUID id = published(title);
        bring(id, body);
        complete(id);
        return id;
    }

    /** Submits a body's slate with so many new activities on it. */
    public void submitted(Recommender body, String... titles) {
        for (String title : titles) {
            keeping.addActivity(complete(body, title).toString(), "群众参与面广，现场组织有序。", null, body.actor(), now());
        }
        submitting.submit(null, body.actor(), now());
    }

    /** Makes an activity complete. */
    public void complete(UUID id) {
        database.sql("""
                        update activity set supplement_submitted_at = now(), summary_submitted_at = now(), person_times = 300,
                            version = version + 1 where id = ?""").param(id).update();
    }

    /** Puts an activity into the scope of a body, too. */
    public void bring(UUID id, Recommender body) {
        String province = body.actor().regionCode();
        if (province == null) {
            database.sql("update activity set authority_id = ?, version = version + 1 where id = ?")
                    .params(body.bodyId(), id)
                    .update();
        } else {
            database.sql(
                            "update activity set province_code = ?, city_code = null, county_code = null, version = version + 1 where id = ?")
                    .params(province, id)
                    .update();
        }
    }

    /** Gives an activity a host of its own. */
    public void hostedBy(UUID id, String unitName) {
        database.sql("update activity set unit_name = ?, version = version + 1 where id = ?")
                .params(unitName, id)
                .update();
    }

    public Actor operator() {
        UUID id = database.sql("select id from account where login = 'operator'")
                .query(UUID.class)
                .single();
        return new Actor(id, "运营", Role.OPERATOR, null, null);
    }

    /** An instant inside the stage. */
    public ArrivedAt now() {
        return new ArrivedAt(clock.now());
    }

    /** How many lines a body's slate has. */
    public int lines(UUID bodyId) {
        return database.sql("select count(*) from slate_line l join slate s on s.id = l.slate_id where s.body_id = ?")
                .param(bodyId)
                .query(Integer.class)
                .single();
    }
}
