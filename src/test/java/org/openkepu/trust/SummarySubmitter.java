package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.openkepu.support.ChildPortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who saves and submits a summary again and again, and keeps every receipt acknowledged. */
final class SummarySubmitter extends Submitter {

    private Filing filing;
    private final List<Integer> receipts = new ArrayList<>();
    private int typed;
    private int savedLast;
    private int submittedLast;

    SummarySubmitter(Filing filing) {
        this.filing = filing;
    }

    @Override
    void submitOnce() {
        int value = ++typed;
        filing.summary(String.valueOf(value)).submit().hasStatus(303);
        savedLast = value;
        Answer submitted =
                filing.page("/summary").form("/summary/submission").submit().hasStatus(303);
        submittedLast = value;
        String receipt = submitted.location();
        receipts.add(Integer.parseInt(receipt.substring(receipt.lastIndexOf('/') + 1)));
        acknowledged();
    }

    @Override
    void goesOnAt(ChildPortal portal) {
        filing = filing.by(filing.caller().at(portal));
    }

    /** Every receipt held is in the database and on its page; text and figure are those acknowledged, or typed later. */
    @Override
    void findsEverythingAcknowledged(JdbcClient database) {
        List<Integer> kept = database.sql("select n from activity_receipt where activity_id = ? and kind = 'SUMMARY'")
                .param(filing.id())
                .query(Integer.class)
                .list();
        assertThat(kept).containsAll(receipts);
        filing.page("/receipts/" + receipts.get(receipts.size() - 1));
        int text = Integer.parseInt(filing.page("/summary").form("/summary").value("personTimes"));
        assertThat(text).isBetween(savedLast, typed);
        int figure = database.sql("select person_times from activity where id = ?")
                .param(filing.id())
                .query(Integer.class)
                .single();
        assertThat(figure).isBetween(submittedLast, typed);
    }
}
