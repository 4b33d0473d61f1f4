package org.openkepu.resource;

/**
 * One award kind (B34).
 *
 * @param retired whether it is offered no more
 */
public record Award(String code, String name, String nameEn, boolean retired) {

    /** Its name in the language of the page. */
    public String name(java.util.Locale language) {
        return language.getLanguage().equals("en") ? nameEn : name;
    }
}
