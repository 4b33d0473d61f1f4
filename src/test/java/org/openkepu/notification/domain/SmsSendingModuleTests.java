package org.openkepu.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.Vault;
import org.openkepu.support.PageTest;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The outbox is worked off once each, whatever the gateway does; nothing stays behind of numbers. */
@PageTest
class SmsSendingModuleTests {

    @Autowired
    SmsQueue queue;

    @Autowired
    SmsClaims claims;

    @Autowired
    NeverContact never;

    @Autowired
    ThanksPlans plans;

    @Autowired
    Vault vault;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    private final ConcurrentHashMap<UUID, AtomicInteger> delivered = new ConcurrentHashMap<>();

    @BeforeEach
    void nothingWaitsAndNoHourIsQuiet() {
        database.sql("delete from sms_outbox").update();
        database.sql("delete from thanks_plan").update();
        transactions.executeWithoutResult(status -> {
            var campaign = database.sql("select id from campaign where current")
                    .query(UUID.class)
                    .single();
            database.sql("""
                            insert into thanks_plan (campaign_id, signature, template, opt_out, interval_days, start_hour, quiet_from, quiet_to,
                                price_fen) values (?, '签名', '正文正文', '退订', 7, 0, '00:00', '00:00', 4)""").param(campaign).update();
        });
    }

    /** Other classes of this process send under the portal's own signature. */
    @AfterEach
    void noPlanIsLeft() {
        database.sql("delete from thanks_plan").update();
    }

    @Test
    void sendsOnceAndErasesNumberAndText() {
        put(SmsKind.THANKS, TextMessages.freshNumber());
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(1);
        assertThat(sending(this::takes).sendSome(10)).isZero();
        assertThat(states()).containsExactly("SENT");
        assertThat(database.sql("select count(*) from sms_outbox where mobile_sealed is null and text_sealed is null"
                                + " and fingerprint is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void manySendersTakeEachMessageOnce() throws Exception {
        for (int n = 0; n < 60; n++) {
            put(SmsKind.THANKS, TextMessages.freshNumber());
        }
        var pool = Executors.newFixedThreadPool(6);
        Callable<Integer> work = () -> {
            int sent = 0;
            int some;
            while ((some = sending(this::takes).sendSome(3)) > 0) {
                sent += some;
            }
            return sent;
        };
        int all = 0;
        for (var done : pool.invokeAll(List.of(work, work, work, work, work, work))) {
            all += done.get();
        }
        pool.shutdown();
        assertThat(all).isEqualTo(60);
        assertThat(delivered).hasSize(60);
        assertThat(delivered.values())
                .allSatisfy(times -> assertThat(times.get()).isEqualTo(1));
    }

    @Test
    void asksTheListOfThoseNeverToBeContactedAtTheMomentOfSending() {
        Mobile mobile = TextMessages.freshNumber();
        put(SmsKind.THANKS, mobile);
        put(SmsKind.CODE, mobile);
        claims.claim(10, false, Duration.ofMillis(-1));
        never.add(mobile);
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(2);
        assertThat(states()).containsExactlyInAnyOrder("SKIPPED", "SENT");
        assertThat(delivered).as("the code its reader asked for").hasSize(1);
    }

    @Test
    void whatWaitsForSomebodyWhoRefusesIsErasedAtOnce() {
        Mobile mobile = TextMessages.freshNumber();
        put(SmsKind.THANKS, mobile);
        never.add(mobile);
        assertThat(states()).containsExactly("SKIPPED");
    }

    @Test
    void takesOverFromASenderThatIsGone() {
        put(SmsKind.THANKS, TextMessages.freshNumber());
        assertThat(claims.claim(10, false, Duration.ofMinutes(1))).hasSize(1);
        assertThat(sending(this::takes).sendSome(10)).as("still another one's").isZero();
        database.sql("update sms_outbox set lease_until = now() - interval '1 second'")
                .update();
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aGatewayThatIsDownDelaysAndLosesNothing() {
        put(SmsKind.THANKS, TextMessages.freshNumber());
        sending((key, to) -> {
                    throw new SmsGateway.Unavailable("HTTP 503");
                })
                .sendSome(10);
        assertThat(states()).containsExactly("WAITING");
        assertThat(sending(this::takes).sendSome(10)).as("not before its time").isZero();
        database.sql("update sms_outbox set due_at = now() - interval '1 second'")
                .update();
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void whatIsRefusedIsKeptToBeTriedAgain() {
        put(SmsKind.THANKS, TextMessages.freshNumber());
        var refusing = sending((key, to) -> {
            throw new SmsGateway.Refused("BLOCKED");
        });
        refusing.sendSome(10);
        assertThat(claims.dead(10)).hasSize(1).first().extracting("result").isEqualTo("BLOCKED");
        assertThat(claims.revive()).isEqualTo(1);
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aCodeNobodyWaitsForAnyMoreIsNotSent() {
        put(SmsKind.CODE, TextMessages.freshNumber());
        database.sql("update sms_outbox set queued_at = now() - interval '11 minutes'")
                .update();
        sending(this::takes).sendSome(10);
        assertThat(states()).containsExactly("EXPIRED");
        assertThat(delivered).isEmpty();
    }

    @Test
    void quietHoursHoldBackEverythingButCodes() {
        database.sql("update thanks_plan set quiet_from = '00:00', quiet_to = '23:59:59.999999'")
                .update();
        put(SmsKind.THANKS, TextMessages.freshNumber());
        put(SmsKind.NOTICE, TextMessages.freshNumber());
        put(SmsKind.CODE, TextMessages.freshNumber());
        assertThat(sending(this::takes).sendSome(10)).isEqualTo(1);
        assertThat(database.sql("select kind from sms_outbox where state = 'SENT'")
                        .query(String.class)
                        .list())
                .containsExactly("CODE");
    }

    @Test
    void twoMessagesAboutTheSameAreOne() {
        Mobile mobile = TextMessages.freshNumber();
        transactions.executeWithoutResult(status -> {
            assertThat(queue.put(SmsKind.NOTICE, mobile, "一", null, "same")).isTrue();
            assertThat(queue.put(SmsKind.NOTICE, mobile, "二", null, "same")).isFalse();
        });
        assertThat(states()).hasSize(1);
    }

    @Test
    void theSimulatorTakesEachKeyOnceAndShowsIt() {
        Mobile mobile = TextMessages.freshNumber();
        put(SmsKind.CODE, mobile);
        assertThat(queue.latest(5)).filteredOn(sms -> sms.to().equals(mobile)).hasSize(1);
        var simulator = new SimulatedGateway(database, vault, clock);
        sending((key, to) -> {
                    simulator.deliver(key, 1, SmsTemplate.NOTICE, to, "验证码");
                    simulator.deliver(key, 1, SmsTemplate.NOTICE, to, "验证码");
                })
                .sendSome(10);
        assertThat(queue.latest(100))
                .filteredOn(sms -> sms.to().equals(mobile))
                .singleElement()
                .matches(sms -> sms.sent());
    }

    @Test
    void theFileGatewayWritesEachKeyOnce(@TempDir Path folder) throws Exception {
        var files = new FileGateway(folder.resolve("sms"));
        UUID key = UUID.randomUUID();
        files.deliver(key, 1, SmsTemplate.NOTICE, new Mobile("19900001234"), "谢谢");
        files.deliver(key, 1, SmsTemplate.NOTICE, new Mobile("19900001234"), "谢谢");
        try (var written = Files.list(folder.resolve("sms"))) {
            assertThat(written.toList()).containsExactly(folder.resolve("sms").resolve(key + ".txt"));
        }
        assertThat(Files.readAllLines(folder.resolve("sms").resolve(key + ".txt")))
                .containsExactly("19900001234", "谢谢");
    }

    private interface Delivery {
        void take(UUID key, Mobile to);
    }

    private void takes(UUID key, Mobile to) {
        delivered.computeIfAbsent(key, any -> new AtomicInteger()).incrementAndGet();
    }

    private SmsSending sending(Delivery delivery) {
        SmsGateway gateway = new SmsGateway() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void deliver(UUID key, long sequence, SmsTemplate template, Mobile to, String text) {
                delivery.take(key, to);
            }
        };
        var settings =
                new SmsSettings("", Path.of("unused"), "", "", "", Duration.ofMinutes(1), 1, Duration.ofMillis(500));
        return new SmsSending(claims, gateway, never, plans, settings, vault, clock);
    }

    private void put(SmsKind kind, Mobile mobile) {
        transactions.executeWithoutResult(status -> queue.put(kind, mobile, "一条短信", null, null));
    }

    private List<String> states() {
        return database.sql("select state from sms_outbox").query(String.class).list();
    }
}
