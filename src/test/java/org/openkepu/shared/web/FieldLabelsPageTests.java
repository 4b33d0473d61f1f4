package org.openkepu.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openkepu.support.Newcomer;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The box of problems above a form names each field by its label. */
@PageTest
class FieldLabelsPageTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern FIELD = Pattern.compile("fragments/fields/(?!problem)\\w+ :: \\w+\\('(\\w+)'");

    @Autowired
    Portal portal;

    @Autowired
    Newcomer newcomer;

    @Autowired
    FieldLabels labels;

    @Test
    void everyFieldOfEveryPageIsKnownByItsLabel() throws IOException {
        var unknown = new TreeMap<String, String>();
        for (Map.Entry<String, String> page : pages().entrySet()) {
            FIELD.matcher(page.getValue()).results().map(hit -> hit.group(1)).forEach(field -> {
                if (labels.of(page.getKey(), field, Locale.ENGLISH).isEmpty()) {
                    unknown.put(page.getKey(), field);
                }
            });
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aSentenceThatFitsAnyFieldFollowsTheLabel() {
        Person person = newcomer.register().person();
        String type = label("account/certification", "type");
        assertThat(type).isNotEmpty();
        assertThat(refused(person, "/desk/certification")).contains(type + "：请填写此项");
        assertThat(refused(person, "/feedback")).contains(label("feedback/feedback", "kind") + "：请填写此项");
    }

    @Test
    void aPartOfThePageIsReadToo() {
        Page page = portal.as("operator").get("/operator/extensions");
        String box = page.form("/operator/extensions")
                .submit()
                .hasStatus(422)
                .select("[data-error-summary]")
                .text();
        assertThat(box).contains(label("campaign/operator-extensions", "kind") + "：请填写此项");
        assertThat(box).contains(label("campaign/operator-extensions", "until") + "：请填写此项");
        assertThat(label("campaign/operator-extensions", "authorityId")).isNotEmpty();
        assertThat(label("annualsummary/summary", "overview")).isNotEmpty();
        assertThat(label("notification/my-lists", "unit")).isNotEmpty();
    }

    @Test
    void aFieldOfThePagesOwnIsNamedByItsLabelAndNotByItsHint() {
        for (String template : List.of("account/code-login", "notification/my-data", "account/register-code")) {
            assertThat(label(template, "code")).as(template).isEqualTo("短信验证码");
        }
    }

    @Test
    void aSentenceOfTheFieldsOwnStandsAlone() {
        Person person = newcomer.register().person();
        assertThat(refused(person, "/desk/certification")).doesNotContain("：请填写单位全称");
    }

    private String refused(Person person, String address) {
        return person.get(address)
                .form(address)
                .submit()
                .hasStatus(422)
                .select("[data-error-summary]")
                .text();
    }

    private String label(String template, String field) {
        return labels.of(template, field, Locale.SIMPLIFIED_CHINESE);
    }

    private static Map<String, String> pages() throws IOException {
        var pages = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".html")).toList()) {
                String name = TEMPLATES.relativize(file).toString().replace(".html", "");
                pages.put(name, Files.readString(file));
            }
        }
        return pages;
    }
}
