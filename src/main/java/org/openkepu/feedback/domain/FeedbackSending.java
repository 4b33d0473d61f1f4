package org.openkepu.feedback.domain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openkepu.account.Attempts;
import org.openkepu.account.Attempts.Limit;
import org.openkepu.account.Certifications;
import org.openkepu.account.ClientAddress;
import org.openkepu.audit.AuditTrail;
import org.openkepu.feedback.FeedbackAnswer;
import org.openkepu.feedback.FeedbackAnswers;
import org.openkepu.feedback.FeedbackKind;
import org.openkepu.region.Region;
import org.openkepu.region.Regions;
import org.openkepu.shared.Actor;
import org.openkepu.shared.FieldReader;
import org.openkepu.shared.FormRefused;
import org.openkepu.shared.PortalClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes feedback from anybody and shows senders what became of it (A54, B40). */
@Service
@Transactional
public class FeedbackSending implements FeedbackAnswers {

    /** How long a text may be, in characters. */
    public static final int LONGEST = 2_000;

    private static final int SHORTEST = 5;
    private static final int OWN = 50;
    private static final Pattern PATH = Pattern.compile("/[\\w\\-./~]{0,199}");
    private static final Limit[] LIMITS = {new Limit(20, Duration.ofHours(1)), new Limit(60, Duration.ofDays(1))};

    private final FeedbackRecords records;
    private final Attempts attempts;
    private final Certifications certifications;
    private final Regions regions;
    private final AuditTrail trail;
    private final PortalClock clock;

    FeedbackSending(
            FeedbackRecords records,
            Attempts attempts,
            Certifications certifications,
            Regions regions,
            AuditTrail trail,
            PortalClock clock) {
        this.records = records;
        this.attempts = attempts;
        this.certifications = certifications;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Refuses what cannot be sent, and who sends too often.
     *
     * @throws FormRefused with every problem of the form
     * @throws org.openkepu.shared.RuleBroken account.throttled beyond 20 an hour or 60 a day per account, or per address
     *     for visitors
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void admit(FeedbackForm form, @Nullable Actor sender, String remoteAddress) {
        read(form);
        attempts.take(
                "feedback",
                sender == null
                        ? "address " + ClientAddress.of(remoteAddress)
                        : sender.accountId().toString(),
                LIMITS);
    }

    /** Keeps the feedback and answers its receipt number. */
    public String send(FeedbackForm form, @Nullable Actor sender) {
        var sent = read(form);
        String receipt = Receipts.fresh();
        UUID id = records.add(receipt, sent, sender, clock.now());
        trail.append(sender, "feedback.sent", id, Map.of("kind", sent.kind().name()));
        return receipt;
    }

    private FeedbackRecords.Sent read(FeedbackForm form) {
        var reader = new FieldReader();
        var kind = reader.field("kind", form.kind()).mandatory().oneOf(FeedbackKind.class);
        String text = reader.field("text", form.text()).mandatory().text(SHORTEST, LONGEST);
        String province = reader.field("provinceCode", form.provinceCode())
                .among(provinces().stream().map(Region::code).toList());
        FormRefused.when(reader.problems());
        return new FeedbackRecords.Sent(
                Optional.ofNullable(kind).orElseThrow(),
                Optional.ofNullable(text).orElseThrow(),
                page(form.page()).orElse(null),
                province);
    }

    /** A path of the portal, without its query; empty for anything else. */
    public static Optional<String> page(@Nullable String path) {
        return Optional.ofNullable(path)
                .filter(one -> PATH.matcher(one).matches())
                .filter(one -> !one.startsWith("//"));
    }

    /** The provinces feedback can be routed to. */
    public List<Region> provinces() {
        return regions.children(null);
    }

    /** The sender's own province: the body's, or that of the certification; empty where none is known. */
    @Transactional(readOnly = true)
    public Optional<String> provinceOf(@Nullable Actor sender) {
        if (sender == null) {
            return Optional.empty();
        }
        String code = sender.regionCode() != null
                ? sender.regionCode()
                : certifications
                        .statedBy(sender.accountId())
                        .map(stated -> stated.regionCode())
                        .orElse(null);
        return regions.path(code).stream().findFirst().map(Region::code);
    }

    /** The feedback with a receipt number, typed in any way; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<FeedbackItem> find(@Nullable String receipt) {
        return Receipts.read(receipt).flatMap(records::find);
    }

    /** What the person has sent, the newest first, at most fifty. */
    @Transactional(readOnly = true)
    public List<FeedbackItem> sentBy(Actor sender) {
        return records.sentBy(sender.accountId(), OWN);
    }

    @Override
    @Transactional(readOnly = true)
    public List<FeedbackAnswer> toldTo(UUID accountId) {
        return records.toldTo(accountId);
    }
}
