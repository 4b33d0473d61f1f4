package org.openkepu.authority;

/** The level under which a body is listed for 归口 (A45, A46): counties of municipalities stand under CITY. */
public enum AuthorityLevel {
    SOCIETY,
    MINISTRY,
    PROVINCE,
    CITY,
    COUNTY
}
