package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese and English say the same things, nothing is missing and nothing is left over. */
class MessagesTests {

    private static final Map<String, String> CHINESE = texts("_zh_CN.properties");
    private static final Map<String, String> ENGLISH = texts("_en.properties");
    private static final List<String> CODE = Stream.concat(
                    Sources.below(Sources.MAIN, ".java").values().stream(),
                    Sources.below(Sources.TEMPLATES, ".html").values().stream())
            .toList();
    private static final Pattern KEY_IN_PAGE = Pattern.compile("#\\{(?!null})([a-z][\\w.-]*)");
    private static final Pattern KEY_IN_CODE = Pattern.compile("new Sentence\\(\\s*\"([a-z][\\w.-]*[\\w])\"");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z][\\w-]*(?:\\.[\\w-]*)+)[\"']");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!['{])");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Words an English reader must write in Chinese too, because a rule looks for these very characters. */
    private static final List<String> WRITTEN_IN_CHINESE = List.of("食品安全");

    private static Map<String, String> texts(String end) {
        Map<String, String> all = new TreeMap<>();
        Sources.below(Sources.MESSAGES, end).forEach((file, text) -> {
            Properties bundle = new Properties();
            try {
                bundle.load(new StringReader(text));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            bundle.forEach((key, sentence) -> assertThat(all.put((String) key, (String) sentence))
                    .as("%s in %s and elsewhere", key, file)
                    .isNull());
        });
        return all;
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(ENGLISH.keySet()).isEqualTo(CHINESE.keySet());
    }

    @Test
    void noSentenceIsEmpty() {
        assertThat(CHINESE).allSatisfy((key, sentence) -> assertThat(sentence).isNotBlank());
        assertThat(ENGLISH).allSatisfy((key, sentence) -> assertThat(sentence).isNotBlank());
    }

    @Test
    void englishIsEnglish() {
        assertThat(ENGLISH).allSatisfy((key, sentence) -> {
            if (!key.startsWith("shared.language")) {
                String english = WRITTEN_IN_CHINESE.stream().reduce(sentence, (text, word) -> text.replace(word, ""));
                assertThat(HAN.matcher(english).find()).as(sentence).isFalse();
            }
        });
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        CHINESE.forEach((key, sentence) ->
                assertThat(places(ENGLISH.getOrDefault(key, ""))).as(key).isEqualTo(places(sentence)));
    }

    private static Set<String> places(String sentence) {
        return new TreeSet<>(
                PLACE.matcher(sentence).results().map(hit -> hit.group(1)).toList());
    }

    @Test
    void sentencesWithPlacesAreProperPatterns() {
        Stream.of(CHINESE, ENGLISH)
                .forEach(language -> language.forEach((key, sentence) -> {
                    if (!places(sentence).isEmpty()) {
                        assertThat(LONE_APOSTROPHE.matcher(sentence).find())
                                .as(key + " has an apostrophe that is not doubled")
                                .isFalse();
                        assertThat(new MessageFormat(sentence).getFormats())
                                .as(key)
                                .isNotEmpty();
                    }
                }));
    }

    @Test
    void noKeyInUseIsMissing() {
        Set<String> missing = new TreeSet<>();
        for (String text : CODE) {
            Stream.of(KEY_IN_PAGE, KEY_IN_CODE)
                    .flatMap(key -> key.matcher(text).results())
                    .map(hit -> hit.group(1))
                    .filter(key -> !CHINESE.containsKey(key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noKeyIsLeftOver() {
        Set<String> whole = new TreeSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String text : CODE) {
            KEY_IN_PAGE.matcher(text).results().map(hit -> hit.group(1)).forEach(whole::add);
            Matcher literal = LITERAL.matcher(text);
            while (literal.find()) {
                String key = literal.group(1);
                if (key.endsWith(".") || key.endsWith("-")) {
                    beginnings.add(key);
                } else {
                    whole.add(key);
                }
            }
        }
        Set<String> unused = new TreeSet<>(CHINESE.keySet());
        unused.removeAll(whole);
        unused.removeIf(key -> beginnings.stream().anyMatch(key::startsWith) && !key.startsWith("rule."));
        unused.removeIf(key -> key.startsWith("rule.")
                && whole.stream().anyMatch(code -> key.equals("rule." + code) || key.startsWith("rule." + code + ".")));
        // the actions of the audit trail are checked both ways by AuditActionsTests
        unused.removeIf(key -> key.startsWith("audit.action."));
        assertThat(unused).isEmpty();
    }
}
