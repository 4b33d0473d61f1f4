package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Form;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Pictures;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pictures of a part: added, refused with a sentence each, five at most, seen only by those who may. */
@PageTest
class PicturePageTests {

    @Autowired
    Portal portal;

    @Autowired
    JdbcClient database;

    private Person informant;
    private String address;

    @BeforeEach
    void draft() {
        informant = portal.as("informant-yinchuan");
        String tasks = informant.post(HttpMethod.POST, "/desk/activities").location();
        address = tasks + "/details";
    }

    private Page upload(byte[]... files) {
        Form form = informant.get(address).form("/pictures");
        int n = 0;
        for (byte[] file : files) {
            form.file("pictures", "p" + ++n + ".jpg", "image/jpeg", file);
        }
        return form.submit();
    }

    private List<String> shown() {
        return informant.get(address).select("[data-picture] img").eachAttr("src");
    }

    @Test
    void showsWhatWasUploaded() {
        Page after = upload(Pictures.jpeg(1), Pictures.png(30, 20, Color.RED, Color.BLUE))
                .hasStatus(303);

        assertThat(after.location()).startsWith(address);
        Page page = after.follow();
        assertThat(page.select("[data-picture] img[alt][width=64][height=48]")).hasSize(1);
        assertThat(page.select("[data-picture]")).hasSize(2);
        assertThat(page.postForms().stream().filter(address::equals)).hasSize(1);
        assertThat(page.select("input[type=file]").attr("accept")).isEqualTo("image/*");
        assertThat(page.select("input[type=file][multiple]:not([capture])")).hasSize(1);
    }

    @Test
    void keepsTheGoodAndSaysWhyOfTheOthers() {
        Page page = upload(Pictures.jpeg(1), Pictures.gif(), new byte[0], Pictures.heic(), Pictures.jpeg(2));

        page.hasStatus(422);
        assertThat(page.mark()).isEqualTo("activity.details");
        assertThat(page.rules()).containsExactly("activity.pictures.refused");
        assertThat(page.select("#pictures-problem [role=alert]").eachText())
                .hasSize(3)
                .anyMatch(line -> line.contains("第 2 张") && line.contains("p2.jpg") && line.contains("不是 JPG"))
                .anyMatch(line -> line.contains("第 4 张") && line.contains("HEIC"));
        assertThat(page.select("[data-picture]")).hasSize(2);
    }

    @Test
    void nameAndDeclaredTypeDecideNothing() {
        Page page = informant
                .get(address)
                .form("/pictures")
                .file("pictures", "../../a\u202E<b>.html", "text/html", Pictures.jpeg(3))
                .file("pictures", "../../\u0000<script>x.jpg", "image/jpeg", Pictures.text("<svg/>"))
                .submit()
                .hasStatus(422);

        assertThat(page.select("[data-picture]")).hasSize(1);
        assertThat(page.select("#pictures-problem").text()).contains("<script>x.jpg");
        assertThat(page.body()).doesNotContain("<script>x");
    }

    @Test
    void asksForAPictureWhereNoneWasChosen() {
        Page page = informant
                .get(address)
                .form("/pictures")
                .file("pictures", "", "application/octet-stream", new byte[0])
                .submit()
                .hasStatus(422);

        assertThat(page.rules()).containsExactly("field.required");
    }

    @Test
    void refusesTheSixth() {
        upload(Pictures.jpeg(1), Pictures.jpeg(2), Pictures.jpeg(3)).hasStatus(303);

        Page page = upload(Pictures.jpeg(4), Pictures.jpeg(5), Pictures.jpeg(6)).hasStatus(422);

        assertThat(page.rules()).containsExactly("activity.pictures.limit-reached");
        assertThat(page.select("#pictures-problem").text()).contains("第 3 张", "p3.jpg");
        assertThat(shown()).hasSize(5);
        assertThat(page.select("input[type=file]")).isEmpty();
    }

    @Test
    void holdsTheLimitAgainstTenAtOnce() throws Exception {
        List<Form> forms = IntStream.range(0, 10)
                .mapToObj(n -> informant
                        .get(address)
                        .form("/pictures")
                        .file("pictures", n + ".jpg", "image/jpeg", Pictures.jpeg(n)))
                .toList();
        var pool = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Integer>> posts = forms.stream()
                    .map(form -> (Callable<Integer>) () -> form.submit().status())
                    .toList();
            var answers = pool.invokeAll(posts);
            int kept = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(303, 422);
                kept += answer.get() == 303 ? 1 : 0;
            }
            assertThat(kept).isEqualTo(5);
        } finally {
            pool.shutdownNow();
        }
        assertThat(shown()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aRepeatChangesNothing() {
        Form form = informant.get(address).form("/pictures");
        for (int n = 0; n < 5; n++) {
            form.file("pictures", n + ".jpg", "image/jpeg", Pictures.jpeg(n));
        }

        form.submit().hasStatus(303);
        form.submit().hasStatus(303);

        assertThat(shown()).hasSize(5);
    }

    @Test
    void takesAPictureAwayAndMovesTheOthersUp() {
        upload(Pictures.jpeg(1), Pictures.jpeg(2), Pictures.jpeg(3)).hasStatus(303);
        List<String> before = shown();
        String first = informant.get(address).select("[data-picture]").first().attr("data-picture");
        Form deletion = informant.get(address).form(first + "/deletion");

        deletion.submit().hasStatus(303);
        deletion.submit().hasStatus(303);

        assertThat(shown()).isEqualTo(before.subList(1, 3));
        upload(Pictures.jpeg(4)).hasStatus(303);
        assertThat(shown()).hasSize(3).startsWith(before.get(1), before.get(2));
    }

    @Test
    void showsADraftsPictureToItsOwnerAlone() {
        upload(Pictures.jpeg(77)).hasStatus(303);
        String picture = shown().get(0);

        Page own = informant.get(picture).hasStatus(200);
        assertThat(own.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(own.header("Cache-Control")).contains("private", "no-cache");
        portal.visitor().get(picture).hasStatus(404);
        portal.as("informant-beijing").get(picture).hasStatus(404);
        portal.visitor().get("/pictures/" + "0".repeat(64) + ".jpg").hasStatus(404);
        portal.visitor().get("/pictures/..%2Fsecret.jpg").hasStatus(400);
    }

    @Test
    void servesAPublishedPictureAsAPictureAndNothingElse() {
        upload(Pictures.jpeg(78)).hasStatus(303);
        String picture = shown().get(0);
        String number = publish(picture.replaceAll("/pictures/(.*)\\.jpg", "$1"));

        Page served = portal.visitor().get(picture).hasStatus(200);

        assertThat(served.bytes()).startsWith(0xFF, 0xD8, 0xFF);
        assertThat(served.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(served.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(served.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(served.header("Content-Disposition")).startsWith("inline");
        assertThat(served.header("Cache-Control")).contains("public", "immutable");
        assertThat(served.header("ETag")).isNotEmpty();
        assertThat(portal.visitor()
                        .get("/activities/" + number)
                        .select("main img[src^=/pictures]")
                        .eachAttr("src"))
                .containsExactly(picture);
        assertThat(portal.visitor()
                        .get("/activities/" + number)
                        .select("main img[src^=/pictures]")
                        .attr("alt"))
                .isNotBlank();
    }

    /** Puts a kept picture on the shelf of a published activity, and answers that activity's number. */
    private String publish(String digest) {
        UUID activity = database.sql("select id from activity where state = 'PUBLISHED' order by sequence limit 1")
                .query(UUID.class)
                .single();
        database.sql("""
                        insert into activity_picture (id, activity_id, part, position, digest, width, height, bytes, added_at)
                        values (gen_random_uuid(), ?, 'DETAILS', 1, ?, 64, 48, 1, now())""").params(activity, digest).update();
        return database.sql("select number from activity where id = ?")
                .param(activity)
                .query(String.class)
                .single();
    }

    @Test
    void isNobodyElsesBusiness() {
        Person other = portal.as("informant-beijing");

        other.post(HttpMethod.POST, address + "/pictures").hasStatus(404);
        other.post(HttpMethod.POST, address + "/pictures/" + UUID.randomUUID() + "/deletion")
                .hasStatus(404);
        assertThat(portal.visitor().post(HttpMethod.POST, address + "/pictures").location())
                .startsWith("/login");
        informant
                .post(HttpMethod.POST, address.replace("details", "host") + "/pictures")
                .hasStatus(404);
    }

    @Test
    void changesNothingOfACancelledActivity() {
        upload(Pictures.jpeg(1)).hasStatus(303);
        String id = address.split("/")[3];
        Form add = informant.get(address).form("/pictures").file("pictures", "a.jpg", "image/jpeg", Pictures.jpeg(2));
        Form remove = informant.get(address).form("/deletion");
        database.sql("update activity set state = 'CANCELLED', draft_province_code = null where id = ?::uuid")
                .param(id)
                .update();

        assertThat(add.submit().hasStatus(422).rules()).contains("activity.not-editable");
        assertThat(remove.submit().hasStatus(422).rules()).contains("activity.not-editable");
        assertThat(shown()).hasSize(1);
        assertThat(informant.get(address).select("form[action$=/pictures], form[action$=/deletion]"))
                .isEmpty();
        // a draft is never cancelled: lists of everything filed would meet one without dates
        database.sql("update activity set state = 'DRAFT' where id = ?::uuid")
                .param(id)
                .update();
    }
}
