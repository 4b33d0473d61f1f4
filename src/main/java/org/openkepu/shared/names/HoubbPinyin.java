package org.openkepu.shared.names;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Spells by the phrases of {@code com.github.houbb:pinyin}; readings of places it gets wrong stand in {@code
 * pinyin_dict_phrase_define.txt} and {@code pinyin_dict_char_define.txt}, the files the library offers for that.
 */
@Component
class HoubbPinyin implements Pinyin {

    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+|[0-9]+");

    @Override
    public Spelling spell(String name) {
        List<String> syllables = new ArrayList<>();
        Matcher parts = SYLLABLE.matcher(latin(Folded.of(name)));
        while (parts.find()) {
            syllables.add(parts.group());
        }
        var initials = new StringBuilder();
        syllables.forEach(part -> initials.append(isNumber(part) ? part : part.substring(0, 1)));
        return new Spelling(String.join(" ", syllables), initials.toString());
    }

    private static String latin(String folded) {
        return PinyinHelper.toPinyin(folded, PinyinStyleEnum.NORMAL, " ").replace('ü', 'v');
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) <= '9';
    }
}
