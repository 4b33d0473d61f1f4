package org.openkepu.campaign;

import java.util.Locale;

/** What has a name in both languages of the portal. */
public interface Named {

    /** In Chinese. */
    String name();

    /** In English. */
    String nameEn();

    /** In the language of a page: in English on English pages, else in Chinese. */
    default String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn() : name();
    }
}
