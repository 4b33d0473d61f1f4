package org.openkepu.trust;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The operator's forms for thanks by text message, filled in; quiet hours keep what they set going from going on. */
final class ThanksForms {

    private static final String HERE = "/operator/thanks";

    private final Installation installation;
    private final Caller informant;
    private final Caller operator;
    private final List<TriedForm> forms = new ArrayList<>();

    private ThanksForms(Installation installation) {
        this.installation = installation;
        this.informant = Caller.as("informant-yinchuan", installation.portal(0));
        this.operator = Caller.as("operator", installation.portal(0));
    }

    static List<TriedForm> of(Installation installation) {
        var thanks = new ThanksForms(installation);
        thanks.add("plan of thanks", () -> {
            thanks.newWording();
            return () -> thanks.quiet().set("priceFen", "5");
        });
        thanks.add("dry run of thanks", () -> {
            thanks.nobodyThanked();
            return () -> thanks.operator.get(HERE).form(HERE + "/rehearsal");
        });
        thanks.batch("thanks confirmed", "/confirmation");
        thanks.batch("thanks held", "/confirmation", "/pause");
        thanks.batch("thanks going on", "/confirmation", "/pause", "/resumption");
        thanks.add("dead letters revived", () -> {
            thanks.deadLetter();
            return () -> thanks.operator.get(HERE).form("/dead/revival");
        });
        return thanks.forms;
    }

    private void add(String name, Supplier<Supplier<Posting>> place) {
        forms.add(new TriedForm(name, place));
    }

    /** The last step of a batch, the steps before it done. */
    private void batch(String name, String... steps) {
        add(name, () -> {
            nobodyThanked();
            operator.get(HERE).form(HERE + "/rehearsal").submit().hasStatus(303);
            for (int i = 0; i < steps.length - 1; i++) {
                operator.get(HERE).form(steps[i]).submit().hasStatus(303);
            }
            Posting last = operator.get(HERE).form(steps[steps.length - 1]);
            return last::copy;
        });
    }

    /** Quiet now: in all hours of the day but the one farthest away. */
    private Posting quiet() {
        int far = LocalTime.now(ZoneId.of("Asia/Shanghai")).plusHours(12).getHour();
        return operator.get(HERE)
                .form("/plan")
                .set("startHour", String.valueOf(far))
                .set("quietFrom", "%02d:00".formatted((far + 1) % 24))
                .set("quietTo", "%02d:00".formatted(far));
    }

    /** A plan nobody has confirmed, the same at every beginning but for its words. */
    private void newWording() {
        quiet().set("template", "{姓名}老师，感谢您参加活动 " + System.nanoTime())
                .set("priceFen", "4")
                .submit()
                .hasStatus(303);
    }

    /** Somebody to be thanked, and no batch so far. */
    private void nobodyThanked() {
        newWording();
        installation
                .database()
                .sql("delete from sms_outbox where batch_id is not null")
                .update();
        installation.database().sql("delete from thanks_batch").update();
        Filing filing = Filing.published(informant, "有名单的活动");
        filing.supplement("张三\t" + Newcomer.at(installation).mobile() + "\t实验室\t物理")
                .submit()
                .hasStatus(303);
        filing.page("/supplement").form("/supplement/submission").submit().hasStatus(303);
    }

    private void deadLetter() {
        Newcomer.at(installation).signInForm().submit().hasStatus(303);
        Eventually.within(
                Installation.PATIENCE,
                "a message carried",
                () -> installation
                        .database()
                        .sql("select exists (select from sms_simulated)")
                        .query(Boolean.class)
                        .single());
        installation.database().sql("""
                        insert into sms_outbox (id, kind, mobile_sealed, text_sealed, state, created_at)
                        select gen_random_uuid(), 'NOTICE', mobile_sealed, text_sealed, 'DEAD', now() from sms_simulated limit 1""").update();
    }
}
