package org.openkepu.notification.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import org.openkepu.campaign.Campaign;

/**
 * How science workers are thanked in a campaign (A51).
 *
 * @param version 0 while the operator has written none
 * @param messageType as what the text is registered with the carrier: {@code NOTICE} or {@code PROMOTION}
 * @param template with {@code {姓名}} where the name stands
 * @param optOut how not to be written to again
 * @param intervalDays length of a window: one person gets one message in it
 * @param startHour of the day in Beijing, from which a scheduled batch begins
 * @param priceFen of one part of a message
 * @param automatic whether each window has its batch without the operator
 * @param confirmed whether exactly this wording was seen and sent once
 */
public record ThanksPlan(
        long version,
        SmsTemplate messageType,
        String signature,
        String template,
        String optOut,
        int intervalDays,
        int startHour,
        LocalTime quietFrom,
        LocalTime quietTo,
        int priceFen,
        boolean automatic,
        boolean confirmed) {

    static final String NAME = "{姓名}";

    static final String SIGNATURE = "全国科普日";

    private static final int MONDAY = 3;

    /**
     * What is proposed before the operator has written anything.
     *
     * @param ownData whole address of the page on which people refuse messages
     */
    static ThanksPlan proposed(Campaign campaign, String ownData) {
        return new ThanksPlan(
                0,
                SmsTemplate.NOTICE,
                SIGNATURE,
                NAME + "老师您好，感谢您参加" + campaign.name() + "活动，把科学带到大家身边。谨代表科协系统向您致谢！",
                "不愿再收到请到“我的信息”设置：" + ownData,
                7,
                10,
                QuietHours.USUAL.from(),
                QuietHours.USUAL.to(),
                4,
                false,
                false);
    }

    /** The whole text with the place for the name. */
    public String text() {
        return "【" + signature + "】" + template + optOut;
    }

    /** The text one person gets. */
    static String textFor(String text, String name) {
        return text.replace(NAME, name);
    }

    QuietHours quiet() {
        return new QuietHours(quietFrom, quietTo);
    }

    /** The first day of the window a day lies in; windows of seven days begin on Mondays. */
    LocalDate windowOf(LocalDate day) {
        return day.minusDays(Math.floorMod(day.toEpochDay() + MONDAY, (long) intervalDays));
    }
}
