package org.openkepu.account;

/** The six types of informant (B52); the type follows the level of the 科协 the person's unit belongs to (B53). */
public enum InformantType {
    /** 中国科协. */
    CAST,
    PROVINCE,
    CITY,
    COUNTY,
    /** 乡镇街道. */
    TOWNSHIP,
    /** 个人用户: everybody outside the 科协 system. */
    INDIVIDUAL
}
