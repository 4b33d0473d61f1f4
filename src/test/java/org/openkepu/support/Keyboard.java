package org.openkepu.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** A window whose person has no mouse: everything is reached by Tab and done by keys. */
public class Keyboard {

    private static final int STOPS = 150;
    private static final String FOCUSED_FIELD =
            "([name, value]) => { const at = document.activeElement; return at !== null && at.name === name && at.type !== 'hidden'"
                    + " && (value === '' || at.value === value) && at.closest('main') !== null; }";
    private static final String FOCUSED_WORDS =
            "words => { const at = document.activeElement; return at !== null && ['A', 'BUTTON'].includes(at.tagName)"
                    + " && at.innerText.includes(words); }";

    private final Window window;
    private final Page page;

    public Keyboard(Window window) {
        this.window = window;
        this.page = window.page();
    }

    public Window window() {
        return window;
    }

    /** Tabs to a field and types over what it holds. */
    public Keyboard type(String name, String text) {
        to(name, "");
        page.keyboard().press("Control+a");
        page.keyboard().type(text);
        return this;
    }

    /** Tabs to a field and types one key after the other until a suggestion of this name is there, then takes it. */
    public Keyboard complete(String name, String typed, String suggestion) {
        type(name, typed);
        String row = "[role=option]:has-text('" + suggestion + "')";
        page.waitForSelector(row);
        for (int i = 0; i < 10 && !"true".equals(page.getAttribute(row, "aria-selected")); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(window.field(name).inputValue()).isEqualTo(suggestion);
        return this;
    }

    /** Tabs to a list and goes down it to a value. */
    public Keyboard choose(String name, String value) {
        page.waitForSelector(
                "main [name='" + name + "'] option[value='" + value + "']",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        to(name, "");
        for (int i = 0; i < STOPS && !window.field(name).inputValue().equals(value); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(window.field(name).inputValue()).isEqualTo(value);
        return this;
    }

    /** Tabs to a box of this value, or to the first of a group, and ticks it. */
    public Keyboard tick(String name, String value) {
        to(name, value);
        page.keyboard().press("Space");
        return this;
    }

    /** Tabs to a field for date and time and types it in the order the browser shows its parts. */
    public Keyboard time(String name, int month, int day, String hour, String minute) {
        String wanted = "2022-%02d-%02dT%s:%s".formatted(month, day, hour, minute);
        String monthAndDay = "%02d%02d".formatted(month, day);
        String afternoon = Integer.parseInt(hour) >= 12 ? "PM" : "AM";
        String twelve = "%02d".formatted((Integer.parseInt(hour) + 11) % 12 + 1);
        List<List<String>> orders = List.of(
                List.of(monthAndDay, "2022", "ArrowRight", twelve + minute, afternoon),
                List.of(monthAndDay, "2022", "ArrowRight", hour + minute),
                List.of("2022", "ArrowRight", monthAndDay, hour + minute));
        to(name, "");
        for (List<String> order : orders) {
            for (int part = 0; part < 8; part++) {
                page.keyboard().press("ArrowLeft");
            }
            for (String keys : order) {
                if (keys.equals("ArrowRight")) {
                    page.keyboard().press(keys);
                } else {
                    page.keyboard().type(keys);
                }
            }
            if (window.field(name).inputValue().equals(wanted)) {
                return this;
            }
        }
        throw new AssertionError(
                name + " cannot be typed, it holds " + window.field(name).inputValue());
    }

    /** Tabs to a link or button by its words and presses Enter; leads to another page. */
    public Keyboard press(String words) {
        to(FOCUSED_WORDS, words, words);
        window.led(() -> page.keyboard().press("Enter"));
        return this;
    }

    private void to(String name, String value) {
        to(FOCUSED_FIELD, List.of(name, value), name);
    }

    private void to(String condition, Object argument, String what) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (Boolean.TRUE.equals(page.evaluate(condition, argument))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(what + " is not reached by Tab on " + page.url());
    }
}
