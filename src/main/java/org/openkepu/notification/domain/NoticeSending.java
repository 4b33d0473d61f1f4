package org.openkepu.notification.domain;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.openkepu.account.AccountMobiles;
import org.openkepu.account.Accounts;
import org.openkepu.account.CertificationDecided;
import org.openkepu.activity.ActivityDecided;
import org.openkepu.campaign.ExtensionAnswered;
import org.openkepu.feedback.FeedbackAnswered;
import org.openkepu.recommendation.SlateNotice;
import org.openkepu.recommendation.SlateNoticed;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people by text message what they have chosen to be told, within the transaction of what happened: nothing is told
 * that did not happen, and nothing twice.
 */
@Component
@Transactional
class NoticeSending {

    private final SmsChoices choices;
    private final Accounts accounts;
    private final AccountMobiles mobiles;
    private final SmsQueue queue;
    private final MessageSource messages;

    NoticeSending(
            SmsChoices choices, Accounts accounts, AccountMobiles mobiles, SmsQueue queue, MessageSource messages) {
        this.choices = choices;
        this.accounts = accounts;
        this.mobiles = mobiles;
        this.queue = queue;
        this.messages = messages;
    }

    @EventListener
    public void decided(ActivityDecided decided) {
        String title = decided.title() == null ? say("notification.untitled") : decided.title();
        tell(
                decided.ownerId(),
                SmsChoice.DECISION,
                say("notification.decision." + decided.kind(), title),
                "decision " + decided.activityId() + " " + decided.n());
    }

    @EventListener
    public void certified(CertificationDecided decided) {
        tell(
                decided.accountId(),
                SmsChoice.CERTIFICATION,
                say("notification.certification." + decided.state()),
                "certification " + decided.accountId() + " " + decided.at());
    }

    @EventListener
    public void answered(FeedbackAnswered answered) {
        tell(
                answered.senderId(),
                SmsChoice.FEEDBACK,
                say("notification.sms.feedback", answered.receipt()),
                "feedback " + answered.replyId());
    }

    @EventListener
    public void answered(ExtensionAnswered answered) {
        tell(
                answered.askerId(),
                SmsChoice.EXTENSION,
                say("notification.extension." + answered.granted(), answered.subject()),
                "extension " + answered.requestId());
    }

    /** Everybody who acts for the body. */
    @EventListener
    public void noticed(SlateNoticed noticed) {
        SlateNotice notice = noticed.notice();
        String other = Objects.toString(notice.otherBody(), "");
        String what = say("recommendation.notice." + notice.kind(), notice.title(), other);
        for (UUID admin : accounts.adminsOf(noticed.bodyId(), noticed.provinceCode())) {
            tell(admin, SmsChoice.SLATE, what, "slate " + noticed.sequence() + " " + admin);
        }
    }

    /** Reminds of what is missing, once at each of its moments. */
    public void remind(UUID accountId, Reminder reminder) {
        String stage = say("campaign.stage." + reminder.window().kind());
        String when = reminder.days() == 0
                ? say("notification.reminder.last", stage)
                : say("notification.reminder.days", stage, reminder.days());
        tell(
                accountId,
                SmsChoice.REMINDER,
                when + say("notification.sms.missing", reminder.missing().size()),
                "reminder " + accountId + " " + reminder.window().kind() + " " + reminder.at());
    }

    private void tell(UUID accountId, SmsChoice choice, String what, String dedupe) {
        if (!choices.hasChosen(accountId, choice)) {
            return;
        }
        mobiles.mobileOf(accountId)
                .ifPresent(mobile ->
                        queue.put(SmsKind.NOTICE, mobile, say("notification.sms.notice", what), null, dedupe));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
