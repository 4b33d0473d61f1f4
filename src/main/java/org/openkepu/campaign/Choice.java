package org.openkepu.campaign;

/** One entry of an option list: a stable code and the campaign's names for it. */
public record Choice(String code, String name, String nameEn) {}
