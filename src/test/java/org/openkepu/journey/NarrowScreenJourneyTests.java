package org.openkepu.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
