package org.openkepu.publicsite.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.shared.reference.ReferenceRevisions;
import org.openkepu.support.Filed;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Pictures;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The poster for everybody once an activity is published, for its owner before (A53, A54). */
@PageTest
class PosterPageTests {

    @Autowired
    Portal portal;

    @Autowired
    Informants informants;

    @Autowired
    Filed filed;

    @Autowired
    ReferenceRevisions revisions;

    @Autowired
    JdbcClient database;

    private final String title = "海报试验" + UUID.randomUUID().toString().substring(0, 8);

    private Person owner;
    private Informants.Somebody certified;

    @BeforeEach
    void somebodyNew() {
        certified = informants.certified();
        owner = informants.signIn(certified);
    }

    @Test
    void aPublishedActivityHasAPictureAndASheetWithEverythingOnIt() throws Exception {
        String tasks = filed.published(certified.actor(), title);
        owner.get(tasks + "/details")
                .form("/pictures")
                .file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(9))
                .submit();
        String address = owner.get(tasks).select("a[href^=/activities/]").attr("href");
        assertThat(portal.visitor().get(address).select("[data-poster]").attr("href"))
                .isEqualTo(address + "/poster");
        Page page = portal.visitor().get(address + "/poster").hasStatus(200);
        assertThat(page.text()).contains("试用功能");
        assertThat(page.select("a[href^=/feedback]")).isNotEmpty();
        assertThat(page.select("main img").attr("alt")).isEqualTo("活动海报：" + title);

        Page png = portal.visitor().get(page.select("main img").attr("src")).hasStatus(200);
        assertThat(png.header("Content-Type")).isEqualTo("image/png");
        assertThat(ImageIO.read(new ByteArrayInputStream(png.bytes())).getHeight())
                .isEqualTo(1_920);
        Page pdf = portal.visitor().get(address + "/poster.pdf").hasStatus(200);
        try (var sheet = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(sheet))
                    .contains(title, "银川市兴庆区实验小学", "9月24日（周六）09:00–17:30", "凤凰北街 12 号", "喜迎二十大，科普向未来")
                    .doesNotContain("马老师", "19900001234");
        }
        assertThat(portal.visitor().get(address + "/poster.png").bytes()).isEqualTo(png.bytes());
    }

    @Test
    void aChangeMakesAnotherPosterAndNothingElseDoes() {
        String tasks = filed.published(certified.actor(), title);
        String address = owner.get(tasks).select("a[href^=/activities/]").attr("href");
        String tag = portal.visitor().get(address + "/poster.png").header("ETag");
        assertThat(portal.visitor().get(address + "/poster.png?lang=en").header("ETag"))
                .isEqualTo(tag);

        owner.get(tasks + "/details")
                .form("/details")
                .set("address", "北京路 1 号")
                .submit()
                .hasStatus(303);
        assertThat(portal.visitor().get(address + "/poster.png").header("ETag")).isEqualTo(tag);
        owner.get(tasks + "/check").form("/submission").submit().hasStatus(303);
        assertThat(portal.visitor().get(address + "/poster.png").header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void anUnpublishedOneIsItsOwnersPreviewAlone() {
        String tasks = filed.written(certified.actor(), title);
        Page preview =
                owner.get(owner.get(tasks).select("[data-poster]").attr("href")).hasStatus(200);
        assertThat(preview.text()).contains("预览");
        assertThat(owner.get(tasks + "/poster.png").hasStatus(200).header("Content-Type"))
                .isEqualTo("image/png");

        Person other = informants.signIn(informants.certified());
        for (String end : new String[] {"/poster", "/poster.png", "/poster.pdf"}) {
            other.get(tasks + end).hasStatus(404);
            assertThat(portal.visitor().get(tasks + end).status()).isEqualTo(302);
        }
    }

    @Test
    void aCampaignWithoutPostersShowsNone() {
        String tasks = filed.published(certified.actor(), title);
        String address = owner.get(tasks).select("a[href^=/activities/]").attr("href");
        portal.visitor().get(address + "/poster.png").hasStatus(200);
        posters(false);
        try {
            assertThat(portal.visitor().get(address).hasStatus(200).select("[data-poster]"))
                    .isEmpty();
            assertThat(owner.get(tasks).hasStatus(200).select("[data-poster]")).isEmpty();
            for (String end : new String[] {"/poster", "/poster.png", "/poster.pdf"}) {
                portal.visitor().get(address + end).hasStatus(404);
                owner.get(tasks + end).hasStatus(404);
            }
        } finally {
            posters(true);
        }
        assertThat(portal.visitor().get(address).select("[data-poster]")).isNotEmpty();
    }

    private void posters(boolean on) {
        database.sql("update campaign set poster = ? where current").param(on).update();
        revisions.raise("campaign");
        revisions.follow();
    }

    @Test
    void anIncompleteDraftSaysWhatItLacks() {
        String tasks = owner.get("/desk/activities/new")
                .form("/desk/activities")
                .submit()
                .location();
        assertThat(owner.get(tasks).select("[data-poster]")).isEmpty();
        assertThat(owner.get(tasks + "/poster").hasStatus(422).rules()).containsExactly("activity.preview.incomplete");
    }
}
