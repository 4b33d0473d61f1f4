package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A browser window with one person before it. Every page it comes to is searched for barriers; what the console complains
 * about (errors, violations of the content policy) fails the journey at its end.
 */
public class Window {

    /** A page's elements in their order with the names of their attributes; words and repeated rows make no difference. */
    private static final String BUILD = """
            [...document.querySelectorAll('body *')]
                .map(e => [e.tagName, e.className, e.getAttribute('role'), ...e.getAttributeNames()].join(' '))
                .filter((e, i, all) => e !== all[i - 1]).join()""";

    private final Page page;
    private final int width;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();

    Window(Page page, int width, boolean scripts) {
        this.page = page;
        this.width = width;
        this.scripts = scripts;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isRefusal(message.text())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    /** The browser itself reports a page with a refusal's status; showing it is no fault. */
    private static boolean isRefusal(String text) {
        return text.matches("Failed to load resource: the server responded with a status of 4(01|03|04|09|22|29) .*");
    }

    Window tab() {
        return new Window(page.context().newPage(), width, scripts);
    }

    /** Chooses one of several by its value: a radio button or a box to tick; where no scripts run, by the keyboard. */
    public Window tick(String name, String value) {
        Locator place = page.locator("main [name=\"" + name + "\"][value=\"" + value + "\"]");
        if (scripts) {
            place.check();
        } else {
            place.press("Space");
        }
        return this;
    }

    /** Chooses from a list by its value, waiting until the list has it. */
    public Window choose(String name, String value) {
        field(name).selectOption(value);
        return this;
    }

    /** Chooses 宁夏, 银川市, 兴庆区 in the three lists of a region. */
    public Window chooseXingqing() {
        return choose("regionProvince", "640000").choose("regionCity", "640100").choose("regionCode", "640104");
    }

    /** Types into a field with suggestions and takes the first that has these words. */
    public Window complete(String name, String typed, String words) {
        fill(name, typed);
        page.locator("[role=option]:has-text(\"" + words + "\")").first().click();
        return this;
    }

    /** The codes of all refusals on the page, each once. */
    public List<String> rules() {
        return page.locator("main [data-rule]").all().stream()
                .map(place -> place.getAttribute("data-rule"))
                .distinct()
                .toList();
    }

    /** What the page's main part says. */
    public String text() {
        return page.locator("main").innerText();
    }

    /** The Playwright page, for what a journey needs beyond this class; call {@link #arrived()} after going elsewhere. */
    public Page page() {
        return page;
    }

    /** Opens an address and searches the page for barriers. */
    public Window visit(String address) {
        page.navigate(address);
        return arrived();
    }

    /** Signs one of the demo cast in through the login page. */
    public Window signIn(String login) {
        visit("/login");
        page.locator("[name=username]").fill(login);
        page.locator("[name=password]").fill(Portal.PASSWORD);
        return led(() -> page.locator("form[action$='/login'] [type=submit]").click());
    }

    /** Types into a field, known by its name. */
    public Window fill(String name, String text) {
        field(name).fill(text);
        return this;
    }

    /** A field by its name. */
    public Locator field(String name) {
        return page.locator("main [name=\"" + name + "\"]");
    }

    /** Follows a link by its words. */
    public Window follow(String words) {
        return led(() -> click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))));
    }

    /** Follows the first link of the page's main part whose address begins so. */
    public Window followTo(String address) {
        return led(
                () -> page.locator("main a[href^=\"" + address + "\"]").first().click());
    }

    /** Presses a button by its words. */
    public Window press(String words) {
        return led(() -> click(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))));
    }

    /** Where no scripts run, nothing can tell whether the place keeps still: it is clicked at once. */
    private void click(Locator place) {
        place.first().click(new Locator.ClickOptions().setForce(!scripts));
    }

    /** Does what leads to another page, and waits for that page, however long a script holds the form back. */
    Window led(Runnable act) {
        page.evaluate("document.documentElement.dataset.left = 'true'");
        act.run();
        page.waitForSelector("html:not([data-left]) main");
        return arrived();
    }

    /** The page's mark, {@code <main data-page>}. */
    public String mark() {
        return String.valueOf(page.evaluate("document.querySelector('main')?.dataset.page ?? ''"));
    }

    /** Waits for the page, then searches it for barriers, unless one built the same was: serious and critical findings fail. */
    public Window arrived() {
        page.waitForLoadState(LoadState.LOAD);
        if (scripts && Searched.isNew(width + " " + mark() + " " + page.evaluate(BUILD))) {
            hasNoBarriers();
        }
        Object overflow =
                page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");
        assertThat(overflow).as(page.url() + " is wider than " + width + " px").isEqualTo(false);
        return this;
    }

    private void hasNoBarriers() {
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // the pages have no frames: the check stays inside the page and opens none beside it
        List<String> barriers = new AxeBuilder(page)
                .options(violations).setLegacyMode(true).analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " at "
                                + rule.getNodes().stream()
                                        .map(node -> node.getTarget() + " " + node.getHtml())
                                        .toList())
                        .toList();
        assertThat(barriers)
                .as("barriers on " + page.url() + " at " + width + " px")
                .isEmpty();
    }

    /** Keeps a picture in {@code docs/screenshots}, when asked for with {@code -Dscreenshots=true}. */
    public Window picture(String name) {
        if (Boolean.getBoolean("screenshots")) {
            Path file = Path.of("docs", "screenshots", name + (width < 600 ? "-narrow" : "") + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
        return this;
    }

    /** What was meant to go wrong is no complaint. */
    public Window forgetsComplaints(String meant) {
        complaints.removeIf(complaint -> complaint.contains(meant));
        return this;
    }

    void hasNoComplaints() {
        assertThat(complaints).as("what the console complained about").isEmpty();
    }
}
