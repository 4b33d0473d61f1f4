package org.openkepu.guidance;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One section of the help page as the operator wrote it.
 *
 * @param titleEn English title, null where only Chinese was written
 * @param text in the small markup of {@link Markup}
 */
public record GuidanceSection(
        UUID id,
        long version,
        int position,
        String title,
        @Nullable String titleEn,
        String text,
        @Nullable String textEn) {

    /** The title in the reader's language, Chinese where there is no other. */
    public String titleIn(Locale language) {
        String english = titleEn;
        return english != null && isEnglish(language) ? english : title;
    }

    /** The text in the reader's language as paragraphs and lists. */
    public List<Markup.Block> blocksIn(Locale language) {
        String english = textEn;
        return Markup.read(english != null && isEnglish(language) ? english : text);
    }

    private static boolean isEnglish(Locale language) {
        return language.getLanguage().equals("en");
    }
}
