package org.openkepu.authority;

/**
 * What distinguishes a 科协 among its neighbours: it carries 已认证 and stands first.
 *
 * @param category the register it stands in, as the badge's {@code data-certified} names it
 * @param titleKey message key of the register's name
 * @param demo whether it is distinguished in the demonstration only
 */
public record Distinction(String category, String titleKey, boolean demo) {}
