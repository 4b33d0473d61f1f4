package org.openkepu.activity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openkepu.authority.Authorities;
import org.openkepu.support.Informants;
import org.openkepu.support.Page;
import org.openkepu.support.PageTest;
import org.openkepu.support.Person;
import org.openkepu.support.Portal;
import org.springframework.beans.factory.annotation.Autowired;

/** The receipt a person prints and keeps: number, Beijing time, and a code that leads to the public page. */
@PageTest
class ReceiptPageTests {

    @Autowired
    Informants informants;

    @Autowired
    Authorities authorities;

    @Autowired
    Portal portal;

    private Person person;
    private FilingSteps filing;

    @BeforeEach
    void anActivity() {
        person = informants.signIn(informants.certified());
        filing = FilingSteps.begin(person, authorities).written();
    }

    @Test
    void carriesNumberTimeAndTheAddressOfThePublicPage() {
        Page receipt = filing.submitted();
        String address = "/activities/" + receipt.select("[data-number]").text();
        assertThat(receipt.select(".receipt-qr img").attr("src")).isEqualTo(filing.address() + "/qr.svg");
        assertThat(receipt.select(".receipt-qr").text()).contains("http://localhost" + address);
        assertThat(receipt.text()).containsPattern("2022-09-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        assertThat(receipt.linksTo(address)).isTrue();
    }

    @Test
    void drawsTheCodeForTheOwnerOfASubmittedActivityOnly() {
        String code = filing.address() + "/qr.svg";
        person.get(code).hasStatus(404);
        filing.submitted();
        assertThat(person.get(code).hasStatus(200).header("Content-Type")).startsWith("image/svg+xml");
        informants.signIn(informants.certified()).get(code).hasStatus(404);
        portal.visitor().get(code).hasStatus(302);
    }

    @Test
    void isTheSameAfterTheActivityWasChanged() {
        filing.submitted();
        filing.details().set("title", "换了名称的主题展").submit().hasStatus(303);
        Page second = filing.submitted();
        assertThat(second.select("[data-receipt]").text()).endsWith("-02");
        String first =
                person.get(filing.address() + "/receipts/1").hasStatus(200).body();
        assertThat(first).contains("-01");
    }
}
