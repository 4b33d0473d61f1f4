package org.openkepu.campaign;

/**
 * One entry of an option list: a stable code and the campaign's names for it.
 *
 * @param retired whether it is offered no more; what was filed under it keeps its name
 */
public record Choice(String code, String name, String nameEn, boolean retired) implements Named {

    /** One that is offered. */
    public Choice(String code, String name, String nameEn) {
        this(code, name, nameEn, false);
    }
}
