package org.openkepu.shared;

/** What an account may be in the portal ({@code domain.md}, Who). */
public enum Role {
    /** Registered, not certified. */
    MEMBER,
    /** 科普中国信息员. */
    INFORMANT,
    PROVINCE_ADMIN,
    CITY_ADMIN,
    COUNTY_ADMIN,
    SOCIETY_ADMIN,
    MINISTRY_ADMIN,
    /** 运营. */
    OPERATOR;

    /** Whether the account belongs to a person who files, not to a body or the operator. */
    public boolean isPerson() {
        return this == MEMBER || this == INFORMANT;
    }

    /** Whether the account stands for a body with a scope under {@code /office}. */
    public boolean isBody() {
        return !isPerson() && this != OPERATOR;
    }

    /** Where a login leads when it interrupted nothing. */
    public String home() {
        return isPerson() ? "/desk" : this == OPERATOR ? "/operator" : "/office";
    }
}
