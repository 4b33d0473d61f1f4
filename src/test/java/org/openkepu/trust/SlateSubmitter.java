package org.openkepu.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openkepu.support.ChildPortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A body that submits its slate again and again, an operator who recalls it each time; both keep what they were answered. */
final class SlateSubmitter extends Submitter {

    private final UUID slate;
    private final List<Integer> receipts = new ArrayList<>();
    private final List<Integer> recalled = new ArrayList<>();
    private Caller body;
    private Caller operator;

    private SlateSubmitter(UUID slate, Caller body, Caller operator) {
        this.slate = slate;
        this.body = body;
        this.operator = operator;
    }

    /** With one activity on the slate. */
    static SlateSubmitter of(String login, UUID activity, Installation installation) {
        Caller body = Caller.as(login, installation.portal(0));
        Recommended.chosen(body, activity).submit().hasStatus(303);
        UUID slate = installation
                .database()
                .sql("select slate_id from slate_line where activity_id = ?")
                .param(activity)
                .query(UUID.class)
                .single();
        return new SlateSubmitter(slate, body, Caller.as("operator", installation.portal(0)));
    }

    @Override
    void submitOnce() {
        Answer page = body.get(Recommended.SLATE).hasStatus(200);
        if (page.page().select("main[data-state=SUBMITTED]").isEmpty()) {
            String receipt = page.form(Recommended.SLATE + "/submission")
                    .submit()
                    .hasStatus(303)
                    .location();
            receipts.add(Integer.parseInt(receipt.substring(receipt.lastIndexOf('/') + 1)));
            acknowledged();
        }
        Answer seen = operator.get("/operator/slates/" + slate).hasStatus(200);
        int latest =
                Integer.parseInt(seen.page().select("[data-submission]").first().attr("data-submission"));
        seen.form("/recall").set("reason", "第" + latest + "次撤回").submit().hasStatus(303);
        recalled.add(latest);
    }

    @Override
    void goesOnAt(ChildPortal portal) {
        body = body.at(portal);
        operator = operator.at(portal);
    }

    /** Every receipt and every recall held is in the database, the last receipt on its page; the slate stands as the last of them says. */
    @Override
    void findsEverythingAcknowledged(JdbcClient database) {
        assertThat(numbers(database, "")).containsAll(receipts).doesNotHaveDuplicates();
        assertThat(numbers(database, " and recalled_for is not null")).containsAll(recalled);
        body.get(Recommended.SLATE + "/receipts/" + receipts.get(receipts.size() - 1))
                .hasStatus(200);
        boolean sound = database.sql("""
                        select s.submissions = (select count(*) from slate_submission where slate_id = s.id)
                            and (s.state = 'SUBMITTED') = exists (
                                select from slate_submission where slate_id = s.id and n = s.submissions and recalled_for is null)
                        from slate s where s.id = ?""").param(slate).query(Boolean.class).single();
        assertThat(sound).as("state and submissions agree").isTrue();
    }

    private List<Integer> numbers(JdbcClient database, String condition) {
        return database.sql("select n from slate_submission where slate_id = ?" + condition + " order by n")
                .param(slate)
                .query(Integer.class)
                .list();
    }
}
