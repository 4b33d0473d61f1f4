package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openkepu.support.Browser;
import org.openkepu.support.JourneyTest;
import org.openkepu.support.Window;

/** On a telephone what is cut off says so: a shade where a table scrolls, dots where a name ends early. */
@JourneyTest
class NarrowScreenJourneyTests {

    private static final int PHONE = 360;

    /** How dark the shade over the last row is before and after the table was scrolled to its end. */
    private static final String SHADE = """
            async box => {
                const shade = () => getComputedStyle(box.querySelector('tfoot th'), '::before').opacity;
                const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                const before = shade();
                box.scrollTop = box.scrollHeight;
                await drawn();
                return before + ' ' + shade();
            }""";

    private static final String ENDS_IN_DOTS = """
            name => {
                name.style.maxWidth = '3em';
                const style = getComputedStyle(name);
                return name.scrollWidth > name.clientWidth && style.display === 'block' && style.textOverflow === 'ellipsis';
            }""";

    private static final String APART = """
            group => {
                const boxes = [...group.querySelectorAll('.choice')].map(one => one.getBoundingClientRect());
                return boxes.every(one => boxes.every(other => other.top < one.bottom || other.top - one.bottom >= 4));
            }""";

    /** Words that run out of what holds them, and titles and buttons of the month that lie over each other. */
    private static final String OUTSIDE = """
            () => {
                const over = (a, b) => a !== b && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                const head = [...document.querySelectorAll('.month-head > .btn, .month-head > h3')].map(one => {
                    const words = document.createRange();
                    words.selectNodeContents(one);
                    return one.matches('h3') ? words.getBoundingClientRect() : one.getBoundingClientRect();
                });
                const said = [...document.querySelectorAll('.actions .btn, .site-who .btn')].filter(one => one.scrollWidth > one.clientWidth);
                const broken = [...document.querySelectorAll('.foot-nav a')].filter(one => {
                    const words = document.createRange();
                    words.selectNodeContents(one);
                    return new Set([...words.getClientRects()].map(line => line.top)).size > 1;
                });
                return [
                    document.documentElement.scrollWidth > innerWidth ? 'page' : '',
                    head.some(one => head.some(other => over(one, other))) ? 'month' : '',
                    ...said.concat(broken).map(one => one.textContent.trim()),
                ].join('');
            }""";

    @ParameterizedTest
    @ValueSource(
            strings = {"type=large&lang=zh_CN", "type=large&lang=en", "type=normal&lang=en", "type=normal&lang=zh_CN"})
    void largeTypeAndLongWordsStayWhereTheyBelong(String chosen, Browser browser) {
        Window visitor = browser.window(PHONE);
        for (String view : List.of("list", "calendar", "map")) {
            visitor.visit("/activities?view=" + view + "&" + chosen);
            assertThat(visitor.page().evaluate(OUTSIDE)).as(view).isEqualTo("");
        }
        Window member = browser.window(PHONE).signIn("member").visit("/account?" + chosen);
        assertThat(member.page().evaluate(OUTSIDE)).as("account").isEqualTo("");
        visitor.visit("/activities?view=calendar&" + chosen).picture("month-" + chosen.replaceAll("\\W", "-"));
    }

    @Test
    void whatIsCutOffSaysSo(Browser browser) {
        Window province = browser.window(PHONE).signIn("province-ningxia").visit("/office");
        assertThat(province.page().locator(".table-box").first().evaluate(SHADE))
                .isEqualTo("1 0");
        assertThat(province.page().locator(".who").evaluate(ENDS_IN_DOTS)).isEqualTo(true);

        province.visit("/activities?view=calendar");
        assertThat(province.page().locator(".easy").evaluate(APART)).isEqualTo(true);
    }
}
