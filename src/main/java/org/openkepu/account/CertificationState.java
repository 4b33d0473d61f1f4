package org.openkepu.account;

/** A person's way to becoming a 科普中国信息员. */
public enum CertificationState {
    /** Never applied. */
    NONE,
    /** Waits for the operator; the person drafts and saves meanwhile. */
    PENDING,
    GRANTED,
    /** Refused with a reason; the person corrects and applies again. */
    REJECTED
}
