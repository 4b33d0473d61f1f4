package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.shared.sheet.Sheet;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** A province hands out accounts by a list: what is wrong stands beside its row, nothing is saved before all is right (A12). */
@JourneyTest
class AccountsJourneyTests {

    private static final String IMPORT = "/office/accounts/import";

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void aListWithWrongRowsIsCorrectedAndConfirmed(int width, Browser browser) {
        String xixia = "kexie-xixia-" + width;
        String jinfeng = "kexie-jinfeng-" + width;
        Window province = browser.window(width).signIn("province-ningxia").visit("/office/accounts");
        String before = handedOut(province);
        province.followTo(IMPORT);
        choose(
                province,
                List.of(xixia, "马老师", "西夏区"),
                List.of("city-yinchuan", "杨老师", "银川市"),
                List.of(jinfeng, "", "金凤区"),
                List.of("kexie-dongcheng-" + width, "丁老师", "东城区"));
        province.press("检查名单").picture("accounts-wrong");

        assertThat(problems(province, 2)).isEmpty();
        assertThat(problems(province, 3)).containsExactly("account.login.taken");
        assertThat(problems(province, 4)).containsExactly("field.required");
        assertThat(problems(province, 5)).containsExactly("account.seat.unknown");
        assertThat(handedOut(browser.tab(province).visit("/office/accounts")))
                .as("nothing is saved")
                .isEqualTo(before);

        String typed = province.field("rows").first().inputValue();
        province.page()
                .locator("textarea[name=rows]")
                .fill(typed.replace("city-yinchuan\t", "kexie-yinchuan-" + width + "\t")
                        .replace(jinfeng + "\t\t", jinfeng + "\t丁老师\t")
                        .replaceAll("(?m)^kexie-dongcheng.*$", ""));
        province.press("检查名单").picture("accounts-right");
        assertThat(province.rules()).isEmpty();
        province.press("确认下发 3 个帐号").picture("letters");
        assertThat(province.page().locator("[data-login]").allInnerTexts())
                .containsExactly(xixia, "kexie-yinchuan-" + width, jinfeng);
        String password = province.page().locator("[data-password]").first().innerText();
        assertThat(province.visit(province.page().url()).text())
                .contains("已经显示过")
                .doesNotContain(password);

        Window county = browser.window(width).visit("/login");
        county.fill("username", xixia).fill("password", password).press("登录");
        assertThat(county.page().locator("h1").innerText()).contains("西夏区");
    }

    @SafeVarargs
    private static void choose(Window province, List<String>... rows) {
        byte[] sheet = Sheet.write("帐号", List.of("用户名", "姓名", "单位"), List.of(rows));
        province.field("file").setInputFiles(new FilePayload("accounts.xlsx", "application/octet-stream", sheet));
    }

    private static List<String> problems(Window province, int row) {
        Locator problems = province.page().locator("tr[data-row='" + row + "'] [data-rule]");
        return problems.all().stream()
                .map(problem -> problem.getAttribute("data-rule"))
                .toList();
    }

    private static String handedOut(Window province) {
        return province.page().locator("section[data-total]").getAttribute("data-total");
    }
}
