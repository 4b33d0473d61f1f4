package org.openkepu.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.PortalClock;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.openkepu.support.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts of bodies handed out, handed over and taken back (A12). */
@PageTest
class IssuedAccountsPageTests {

    private static final String OFFICE = "/office/accounts";
    private static final String OPERATOR = "/operator/accounts";

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Test
    void aProvinceHandsOutItsCitiesAndCounties() {
        Person province = portal.as("province-ningxia");
        assertThat(province.get(OFFICE).text()).contains("city-yinchuan", "county-xingqing");

        String login = fresh("county");
        Page letter = issue(province, login, "640105", "马老师").follow();
        assertThat(letter.text()).contains("银川市西夏区科学技术协会", "马老师", login);

        Person county = portal.as(login, password(letter));
        assertThat(county.get("/office").hasStatus(200).heading()).contains("西夏区");
        assertThat(county.get("/office/accounts").status()).isEqualTo(403);
        assertThat(row(province, login)).isEqualTo("ACTIVE");
    }

    @Test
    void theFirstPasswordIsShownOnce() {
        Person province = portal.as("province-ningxia");
        Page posted = issue(province, fresh("once"), "640105", "马老师");
        assertThat(posted.follow().select("[data-password]")).hasSize(1);
        Page again = posted.follow().hasStatus(200);
        assertThat(again.select("[data-password]")).isEmpty();
        assertThat(again.text()).contains("已经显示过");
        assertThat(portal.as("province-beijing").get(posted.location()).status())
                .isEqualTo(404);
    }

    @Test
    void aRepeatedPostHandsOutOneAccount() {
        Person province = portal.as("province-ningxia");
        String login = fresh("repeated");
        var form = province.get(OFFICE + "/new")
                .form(OFFICE)
                .set("regionCode", "640100")
                .set("name", "马老师")
                .set("login", login);
        assertThat(form.submit().location()).isEqualTo(form.submit().location()).contains("/letters/");
        assertThat(issue(province, login.toUpperCase(java.util.Locale.ROOT), "640100", "马老师")
                        .rules())
                .containsExactly("account.login.taken");
    }

    @Test
    void anotherProvincesAccountDoesNotExist() {
        String login = fresh("own");
        Person ningxia = portal.as("province-ningxia");
        issue(ningxia, login, "640105", "马老师");
        String id = id(ningxia, login);
        Person beijing = portal.as("province-beijing");
        Person operator = portal.as("operator");
        for (String path : List.of("", "/hand-over", "/password", "/disabling", "/enabling")) {
            if (path.isEmpty()) {
                assertThat(beijing.get(OFFICE + "/" + id).status()).isEqualTo(404);
                assertThat(operator.get(OPERATOR + "/" + id).status()).isEqualTo(404);
            } else {
                assertThat(beijing.post(org.springframework.http.HttpMethod.POST, OFFICE + "/" + id + path)
                                .status())
                        .isEqualTo(404);
                assertThat(operator.post(org.springframework.http.HttpMethod.POST, OPERATOR + "/" + id + path)
                                .status())
                        .isEqualTo(404);
            }
        }
        assertThat(beijing.get(OFFICE + "?q=" + login).select("[data-total]").attr("data-total"))
                .isEqualTo("0");
    }

    @Test
    void onlyTheOwnTerritoryCanBeChosen() {
        Person beijing = portal.as("province-beijing");
        Page form = beijing.get(OFFICE + "/new");
        assertThat(form.select("#regionCode option").eachAttr("value"))
                .contains("110101")
                .doesNotContain("640105");
        Page refused = beijing.get(OFFICE + "/new")
                .form(OFFICE)
                .force("regionCode", "640105")
                .set("name", "马老师")
                .set("login", fresh("foreign"))
                .submit()
                .hasStatus(422);
        assertThat(refused.rules()).containsExactly("account.seat.unknown");
        String district = fresh("district");
        issue(beijing, district, "110101", "东城");
        assertThat(role(district)).isEqualTo("COUNTY_ADMIN");
    }

    @Test
    void theOperatorHandsOutProvincesSocietiesAndMinistries() {
        Person operator = portal.as("operator");
        Page list = operator.get(OPERATOR);
        assertThat(list.text()).contains("province-ningxia", "society-physics", "ministry-agriculture");
        assertThat(list.text()).doesNotContain("city-yinchuan");

        String login = fresh("corps");
        var form = operator.get(OPERATOR + "/new").form(OPERATOR);
        String body = database.sql("select id from authority where region_code = '660000'")
                .query(String.class)
                .single();
        Page letter = form.set("level", "PROVINCE")
                .force("authorityId", body)
                .set("name", "兵团")
                .set("login", login)
                .submit()
                .follow();
        Person corps = portal.as(login, password(letter));
        assertThat(corps.get(OFFICE + "/new").select("#regionCode option").eachAttr("value"))
                .contains("659001")
                .doesNotContain("650100");
        String city = fresh("corps-city");
        issue(corps, city, "659001", "石河子");
        assertThat(role(city)).isEqualTo("CITY_ADMIN");

        String county = database.sql("select id from authority where region_code = '640105'")
                .query(String.class)
                .single();
        assertThat(operator.get(OPERATOR + "/new")
                        .form(OPERATOR)
                        .force("authorityId", county)
                        .set("name", "县级")
                        .set("login", fresh("no"))
                        .submit()
                        .hasStatus(422)
                        .rules())
                .containsExactly("field.required");
    }

    @Test
    void handingOverEndsEverySessionOfTheOldHolder() {
        Person province = portal.as("province-ningxia");
        String login = fresh("handed");
        Person before = portal.as(
                login, password(issue(province, login, "640105", "马老师").follow()));
        Page account = province.get(OFFICE + "/" + id(province, login));
        var form = account.form("/hand-over").set("name", "杨老师");
        Page letter = form.submit().follow();
        assertThat(letter.text()).contains("杨老师");
        assertThat(before.get("/office").location()).isEqualTo("/login");
        assertThat(portal.as(login, password(letter)).get("/office").status()).isEqualTo(200);

        Page stale = account.form("/password").submit();
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.rules()).containsExactly("form.stale");
        assertThat(database.sql(
                                "select count(*) from audit_entry where action = 'account.handed-over' and subject = ?::uuid")
                        .param(id(province, login))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void disablingEndsSessionsAtOnceAndEnablingLetsInAgain() {
        Person province = portal.as("province-ningxia");
        String login = fresh("disabled");
        String password = password(issue(province, login, "640105", "马老师").follow());
        Person county = portal.as(login, password);
        String address = OFFICE + "/" + id(province, login);
        province.get(address).form("/disabling").submit().hasStatus(303);
        assertThat(county.get("/office").location()).isEqualTo("/login");
        assertThat(row(province, login)).isEqualTo("DISABLED");
        province.get(address).form("/enabling").submit().hasStatus(303);
        assertThat(portal.as(login, password).get("/office").status()).isEqualTo(200);
    }

    @Test
    void aResetPasswordReplacesTheOldOne() {
        Person province = portal.as("province-ningxia");
        String login = fresh("reset");
        String old = password(issue(province, login, "640105", "马老师").follow());
        String fresh = password(province.get(OFFICE + "/" + id(province, login))
                .form("/password")
                .submit()
                .follow());
        assertThat(fresh).isNotEqualTo(old).matches("[a-z2-9]{5}(-[a-z2-9]{5}){2}");
        assertThat(portal.as(login, fresh).get("/office").status()).isEqualTo(200);
        assertThat(portal.visitor()
                        .get("/login")
                        .form("/login")
                        .set("username", login)
                        .set("password", old)
                        .submit()
                        .rules())
                .containsExactly("account.login.wrong");
    }

    @Test
    void listsWhoHasNotSignedInForNinetyDays() {
        Person province = portal.as("province-ningxia");
        String login = fresh("stale");
        issue(province, login, "640105", "马老师");
        assertThat(row(province, login)).isEqualTo("NEVER");
        signedIn(login, Duration.ofDays(90).plusMinutes(1));
        assertThat(row(province, login)).isEqualTo("STALE");
        assertThat(province.get(OFFICE + "?state=STALE&q=" + login)
                        .select("[data-total]")
                        .attr("data-total"))
                .isEqualTo("1");
        signedIn(login, Duration.ofDays(90).minusMinutes(1));
        assertThat(row(province, login)).isEqualTo("ACTIVE");
    }

    @Test
    void theListAsksAFixedNumberOfStatements() {
        Person province = portal.as("province-ningxia");
        province.get(OFFICE);
        int before = Statements.during(() -> province.get(OFFICE)).size();
        issue(province, fresh("more"), "640105", "马老师");
        issue(province, fresh("more"), "640106", "马老师");
        assertThat(Statements.during(() -> province.get(OFFICE))).hasSize(before);
    }

    private void signedIn(String login, Duration ago) {
        database.sql("""
                        insert into account_sign_in select id, ? from account where login = ?
                        on conflict (account_id) do update set at = excluded.at""")
                .params(clock.now().minus(ago).atOffset(java.time.ZoneOffset.UTC), login)
                .update();
    }

    private static Page issue(Person province, String login, String regionCode, String name) {
        return province.get(OFFICE + "/new")
                .form(OFFICE)
                .set("regionCode", regionCode)
                .set("name", name)
                .set("login", login)
                .submit();
    }

    private static String password(Page letter) {
        return letter.select("[data-password]").text();
    }

    private static String row(Person province, String login) {
        return province.get(OFFICE + "?q=" + login).select("tr[data-account]").attr("data-state");
    }

    private static String id(Person province, String login) {
        return province.get(OFFICE + "?q=" + login).select("tr[data-account]").attr("data-account");
    }

    private String role(String login) {
        return database.sql("select role from account where login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private static String fresh(String stem) {
        return stem + "-" + System.nanoTime();
    }
}
