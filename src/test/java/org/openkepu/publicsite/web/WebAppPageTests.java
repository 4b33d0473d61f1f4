package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The portal on a telephone's home screen (A3, B44), and how it is found. */
@PageTest
class WebAppPageTests {

    private static final Pattern ICON = Pattern.compile("\"src\":\"([^\"]+)\"");

    @Autowired
    Portal portal;

    @Test
    void describesItselfToBrowsers() {
        Page manifest = portal.visitor().get("/manifest.webmanifest").hasStatus(200);
        assertThat(manifest.header("Content-Type")).startsWith("application/manifest+json");
        assertThat(manifest.body())
                .contains("\"display\":\"standalone\"")
                .contains("\"start_url\":\"/\"")
                .contains("maskable")
                .contains("开放科普");
    }

    @Test
    void leadsFromTheListsAddressWithASlashToTheList() {
        Page page = portal.visitor().get("/activities/?q=%E6%98%9F&mode=ONLINE").hasStatus(301);
        assertThat(page.location()).isEqualTo("/activities?q=%E6%98%9F&mode=ONLINE");
    }

    @Test
    void tellsSearchEnginesWhatIsPublic() {
        Page robots = portal.visitor().get("/robots.txt").hasStatus(200);
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.body().lines())
                .containsExactly(
                        "User-agent: *",
                        "Disallow: /desk",
                        "Disallow: /office",
                        "Disallow: /operator",
                        "Disallow: /account");
    }

    @Test
    void hasEveryIconItNames() {
        Person visitor = portal.visitor();
        List<String> icons = ICON.matcher(visitor.get("/manifest.webmanifest").body())
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .toList();
        assertThat(icons).hasSize(3);
        for (String icon : icons) {
            assertThat(visitor.get(icon).hasStatus(200).header("Content-Type")).isEqualTo("image/png");
        }
    }

    @Test
    void isNamedByEveryPageAndKeepsNothingOnThePhone() {
        Page page = portal.visitor().get("/login/code");
        assertThat(page.select("link[rel=manifest]").attr("href")).isEqualTo("/manifest.webmanifest");
        assertThat(page.select("meta[name=theme-color]")).hasSize(1);
        assertThat(page.select(".site-foot img").attr("src")).isEqualTo("/qr.svg");
        assertThat(page.body()).doesNotContain("serviceWorker");
    }

    @Test
    void bringsThePortalOntoThePhone() {
        Page picture = portal.visitor().get("/qr.svg").hasStatus(200);
        assertThat(picture.body()).startsWith("<svg");
    }
}
