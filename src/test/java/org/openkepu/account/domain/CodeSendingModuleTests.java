package org.openkepu.account.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.openkepu.account.MobileCodes.Purpose;
import org.openkepu.shared.Mobile;
import org.openkepu.shared.PortalClock;
import org.openkepu.shared.RuleBroken;
import org.openkepu.shared.SmsSender;
import org.openkepu.shared.Vault;
import org.openkepu.support.HandClock;
import org.openkepu.support.PageTest;
import org.openkepu.support.TextMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Codes go out within their windows, exactly, and only the right one opens (trust F16). */
@PageTest
class CodeSendingModuleTests {

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @Autowired
    Mobiles mobiles;

    @Autowired
    MessageSource messages;

    @Autowired
    TransactionTemplate transactions;

    private final HandClock hand = new HandClock("2030-01-01T01:59:00Z");
    private final AtomicInteger delivered = new AtomicInteger();
    private volatile String text = "";
    private final Mobile mobile = TextMessages.freshNumber();
    private final String address = UUID.randomUUID().toString();

    @Test
    void sendsOneAMinuteToTheMicrosecond() {
        send();
        hand.forward(Duration.ofMinutes(1).minusNanos(1_000));
        assertThatThrownBy(this::send).hasMessage("account.throttled");
        hand.forward(Duration.ofNanos(1_000));
        send();
    }

    @Test
    void sendsFiveAClockHourInBeijing() {
        hand.set("2030-01-01T02:00:00Z");
        for (int sent = 0; sent < 5; sent++) {
            send();
            hand.forward(Duration.ofMinutes(2));
        }
        hand.set("2030-01-01T02:59:59.999999Z");
        assertThatThrownBy(this::send).hasMessage("account.throttled");
        hand.set("2030-01-01T03:00:00Z");
        send();
    }

    @Test
    void sendsTenARollingDay() {
        for (int sent = 0; sent < 10; sent++) {
            send();
            hand.forward(Duration.ofMinutes(30));
        }
        hand.set("2030-01-02T01:58:59.999999Z");
        assertThatThrownBy(this::send).hasMessage("account.throttled");
        hand.set("2030-01-02T01:59:00Z");
        send();
        assertThatThrownBy(this::send).hasMessage("account.throttled");
    }

    @Test
    void countsOneNumberWhateverTheCodeIsFor() {
        send();
        assertThatThrownBy(() -> sending().send(mobile, Purpose.MY_DATA, address))
                .hasMessage("account.throttled");
    }

    @Test
    void limitsAnAddressAndGivesTheNumbersPlaceBack() {
        var narrow = sending(2, 1_000);
        narrow.send(TextMessages.freshNumber(), Purpose.SIGN_IN, address);
        narrow.send(TextMessages.freshNumber(), Purpose.SIGN_IN, address);
        assertThatThrownBy(() -> narrow.send(mobile, Purpose.SIGN_IN, address)).hasMessage("account.throttled");
        narrow.send(mobile, Purpose.SIGN_IN, UUID.randomUUID().toString());
        assertThat(delivered).hasValue(3);
    }

    @Test
    void limitsAllTogether() {
        hand.set("2031-01-01T00:00:00Z");
        var narrow = sending(100, 2);
        narrow.send(TextMessages.freshNumber(), Purpose.SIGN_IN, address);
        narrow.send(TextMessages.freshNumber(), Purpose.SIGN_IN, address);
        assertThatThrownBy(() -> narrow.send(mobile, Purpose.SIGN_IN, address)).hasMessage("account.throttled");
        hand.forward(Duration.ofMinutes(1));
        narrow.send(mobile, Purpose.SIGN_IN, address);
    }

    @Test
    void makesOneMessageOfAHundredParallelSends() throws Exception {
        var sending = sending();
        var pool = Executors.newFixedThreadPool(16);
        List<Future<UUID>> sends = new ArrayList<>();
        try {
            for (int one = 0; one < 100; one++) {
                sends.add(pool.submit(() -> sending.send(mobile, Purpose.SIGN_IN, address)));
            }
            int refused = 0;
            for (var send : sends) {
                try {
                    send.get();
                } catch (ExecutionException throttled) {
                    assertThat(throttled.getCause()).hasMessage("account.throttled");
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(99);
        } finally {
            pool.shutdown();
        }
        assertThat(delivered).hasValue(1);
        assertThat(codes()).isEqualTo(1);
    }

    @Test
    void isGoodForTenMinutesAndNotAMicrosecondLonger() {
        UUID first = send();
        String code = code();
        hand.forward(Duration.ofMinutes(10).minusNanos(1_000));
        assertThat(sending().redeem(first, Purpose.SIGN_IN, code)).isEqualTo(mobile);
        UUID second = send();
        String late = code();
        hand.forward(Duration.ofMinutes(10));
        assertThatThrownBy(() -> sending().redeem(second, Purpose.SIGN_IN, late))
                .hasMessage("account.code.expired");
    }

    @Test
    void opensOnlyWhatItWasSentFor() {
        UUID ticket = send();
        assertThatThrownBy(() -> sending().redeem(ticket, Purpose.NEW_MOBILE, code()))
                .hasMessage("account.code.expired");
        assertThat(sending().redeem(ticket, Purpose.SIGN_IN, code())).isEqualTo(mobile);
    }

    @Test
    void sendsASecondFactorThoughStrangersUsedUpTheNumbersWindow() {
        send();
        sending().send(mobile, Purpose.SECOND_FACTOR, address);
        assertThat(delivered).hasValue(2);
    }

    @Test
    void countsParallelGuessesOneByOne() throws Exception {
        UUID ticket = send();
        String wrong = code().equals("000000") ? "000001" : "000000";
        var sending = sending();
        var pool = Executors.newFixedThreadPool(16);
        try {
            var guesses =
                    pool.invokeAll(Collections.<Callable<String>>nCopies(100, () -> guess(sending, ticket, wrong)));
            List<String> answers = new ArrayList<>();
            for (var guess : guesses) {
                answers.add(guess.get());
            }
            assertThat(answers).filteredOn("account.code.wrong"::equals).hasSize(CodeBook.TRIES - 1);
        } finally {
            pool.shutdown();
        }
        assertThatThrownBy(() -> sending.redeem(ticket, Purpose.SIGN_IN, code()))
                .hasMessage("account.code.expired");
    }

    private static String guess(CodeSending sending, UUID ticket, String code) {
        try {
            sending.redeem(ticket, Purpose.SIGN_IN, code);
            return "in";
        } catch (RuleBroken refused) {
            return refused.code();
        }
    }

    private UUID send() {
        return sending().send(mobile, Purpose.SIGN_IN, address);
    }

    private String code() {
        return text.replaceAll("\\D*(\\d{6}).*", "$1");
    }

    private int codes() {
        return database.sql("select count(*) from account_code where mobile_fingerprint = ?")
                .param(mobiles.fingerprint(mobile))
                .query(Integer.class)
                .single();
    }

    private CodeSending sending() {
        return sending(1_000, 1_000);
    }

    private CodeSending sending(int perAddress, int perMinute) {
        var clock = new PortalClock(hand);
        SmsSender phone = (to, said) -> {
            delivered.incrementAndGet();
            text = said;
        };
        var attempts = new CountedAttempts(database, vault, clock) {
            @Override
            public Slot take(String kind, String key, Limit... limits) {
                return transactions.execute(status -> super.take(kind, key, limits));
            }
        };
        var codes = new CodeBook(database, vault, mobiles, clock);
        return new CodeSending(attempts, codes, phone, messages, transactions, false, perAddress, perMinute) {
            @Override
            public Mobile redeem(UUID ticket, Purpose purpose, String code) {
                RuleBroken[] refused = new RuleBroken[1];
                Mobile redeemed = transactions.execute(status -> {
                    try {
                        return super.redeem(ticket, purpose, code);
                    } catch (RuleBroken refusal) {
                        refused[0] = refusal;
                        return null;
                    }
                });
                if (refused[0] != null) {
                    throw refused[0];
                }
                return redeemed;
            }
        };
    }
}
