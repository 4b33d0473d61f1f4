package org.openkepu.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** A journey's browser: opens windows of a given width, each with a session of its own. */
public class Browser {

    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<Window> windows = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, String address) {
        this.chromium = chromium;
        this.address = address;
    }

    /** A new window, in pixels wide, of somebody not signed in. */
    public Window window(int width) {
        return window(width, true);
    }

    /** The same in a browser that runs no scripts; such a window cannot be searched for barriers. */
    public Window windowWithoutScripts(int width) {
        return window(width, false);
    }

    private Window window(int width, boolean scripts) {
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setBaseURL(address)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                // somebody who wants nothing to move: pages that glide would be waited for, and clicked beside
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width < 600 ? 740 : 900);
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(15_000);
        Window window = new Window(context.newPage(), width, scripts);
        windows.add(window);
        return window;
    }

    /** Another tab beside a window: the same person, the same session. */
    public Window tab(Window beside) {
        Window tab = beside.tab();
        windows.add(tab);
        return tab;
    }

    /** Closes all windows; after a journey that went well no window may have complained. */
    void close(boolean wentWell) {
        for (Window window : windows) {
            window.page().context().close();
        }
        if (wentWell) {
            windows.forEach(Window::hasNoComplaints);
        }
    }
}
