package org.openkepu.notification.domain;

/** As what a text is registered with the carrier, who lets each type pass by rules of its own. */
public enum SmsTemplate {
    /** 验证码. */
    CODE,
    /** 通知. */
    NOTICE,
    /** 推广. */
    PROMOTION
}
