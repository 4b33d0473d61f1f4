package org.openkepu.trust;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** Shows pages in a browser as the portal made them, but without its content policy and without its own scripts. */
final class Screen implements AutoCloseable {

    private static final String TRAP = "window.ran = () => { document.documentElement.dataset.ran = 'true' }";

    /** Touches everything; the portal writes no handlers and no script into its pages, so whatever is there was smuggled in. */
    private static final String TRY = """
            () => {
              const all = [...document.querySelectorAll('*')];
              const isScript = address => /^[\\s\\x00-\\x20]*j\\s*a\\s*v\\s*a\\s*s\\s*c\\s*r\\s*i\\s*p\\s*t\\s*:/i.test(address ?? '');
              all.forEach(e => ['focus', 'mouseover', 'toggle', 'error', 'load'].forEach(
                  type => e.dispatchEvent(new Event(type))));
              return document.documentElement.dataset.ran === 'true'
                  || all.some(e => e.getAttributeNames().some(
                      name => name.startsWith('on')
                          || ['href', 'src', 'action', 'formaction', 'data', 'xlink:href'].includes(name)
                              && isScript(e.getAttribute(name))))
                  || all.some(e => e.tagName.toLowerCase() === 'script' && !e.src && e.textContent.includes('ran()'));
            }""";

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private String body = "";
    private int shown;

    Screen(Browser browser, String address) {
        this.address = address;
        context = browser.newContext();
        context.addInitScript(TRAP);
        page = context.newPage();
        page.route("**/*", this::answer);
    }

    private void answer(Route route) {
        if (route.request().isNavigationRequest() && route.request().frame().equals(page.mainFrame())) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType("text/html;charset=UTF-8")
                    .setBody(body));
        } else {
            route.abort();
        }
    }

    /** Whether a script that was typed runs in the page; one with nothing typed is not shown. */
    boolean runs(String html) {
        if (!html.contains("ran()")) {
            return false;
        }
        body = html;
        page.navigate(address + "/shown/" + shown++);
        return Boolean.TRUE.equals(page.evaluate(TRY));
    }

    int shown() {
        return shown;
    }

    @Override
    public void close() {
        context.close();
    }
}
