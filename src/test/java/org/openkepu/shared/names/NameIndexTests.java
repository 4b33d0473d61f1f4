package org.openkepu.shared.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameIndexTests {

    private static final Pinyin PINYIN = new HoubbPinyin();
    private static final IntPredicate ALL = any -> true;
    private static final IntPredicate NONE = any -> false;

    private final List<String> names = new ArrayList<>();
    private final List<String> firstAliases = new ArrayList<>();
    private final NameIndex.Builder building = new NameIndex.Builder();

    private void add(String name, String... aliases) {
        List<Spelling> spelled = Stream.concat(Stream.of(name), Arrays.stream(aliases))
                .map(PINYIN::spell)
                .toList();
        names.add(name);
        firstAliases.add(aliases.length == 0 ? "" : aliases[0]);
        building.add(
                name,
                List.of(aliases),
                spelled.stream().map(Spelling::pinyin).toList(),
                spelled.stream().map(Spelling::initials).toList());
    }

    private List<String> search(String q, IntPredicate preferred) {
        return Arrays.stream(building.build().search(q, 10, ALL, preferred))
                .mapToObj(names::get)
                .toList();
    }

    @Test
    void placesExactBeforePrefixBeforeAliasBeforeInside() {
        add("甘肃科技馆");
        add("金川集团", "科技馆");
        add("科技馆之友");
        add("科技馆");
        assertThat(search("科技馆", NONE)).containsExactly("科技馆", "科技馆之友", "金川集团", "甘肃科技馆");
    }

    @Test
    void placesPinyinBeforeInitials() {
        add("空军谷");
        add("酷极格");
        add("kjg展厅");
        add("大kjg");
        assertThat(search("kjg", NONE)).containsExactly("kjg展厅", "大kjg", "空军谷", "酷极格");
        assertThat(search("ku", NONE)).containsExactly("酷极格");
    }

    @Test
    void placesThePreferredFirstWithinAClassOnly() {
        add("科技馆一号");
        add("科技馆二号");
        add("大科技馆");
        add("小科技馆");
        assertThat(search("科技馆", entry -> entry % 2 == 1)).containsExactly("科技馆二号", "科技馆一号", "小科技馆", "大科技馆");
    }

    @Test
    void findsPinyinFromTheBeginningOfASyllableWithSpacesOrWithout() {
        add("天安科学馆");
        add("西安科学馆");
        assertThat(search("anke", NONE)).hasSize(2);
        assertThat(search("an ke", NONE)).hasSize(2);
        assertThat(search("xi'an", NONE)).containsExactly("西安科学馆");
        assertThat(search("ian", NONE)).isEmpty();
        assertThat(search("XIANKE", NONE)).containsExactly("西安科学馆");
        assertThat(search("xakxg", NONE)).containsExactly("西安科学馆");
    }

    @Test
    void readsOneWidthAndNoSpaces() {
        add("重庆红岩（重庆红岩革命历史博物馆）");
        assertThat(search("红岩(重庆 红岩", NONE)).hasSize(1);
        assertThat(search("　ｈｏｎｇｙａｎ", NONE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "科\uDC00", "\n", "'", "’'", "%", "\\", "\0"})
    void survivesWhateverIsTyped(String q) {
        add("科技馆");
        assertThat(search(q, NONE)).hasSizeLessThanOrEqualTo(1);
        assertThat(search(q.repeat(10_000), NONE)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void findsExactNamesBeforeExactAliasesAndNothingElse() {
        add("甲", "乙");
        add("乙");
        add("乙丙");
        assertThat(building.build().exact("乙", 10)).containsExactly(1, 0);
        assertThat(building.build().exact("丁", 10)).isEmpty();
        assertThat(building.build().exact(" ", 10)).isEmpty();
    }

    @Test
    void agreesWithAPlainReadingOfTheRulesOnRandomNames() {
        var random = new Random(2022);
        for (int i = 0; i < 400; i++) {
            add(word(random, 1 + random.nextInt(5)), random.nextBoolean() ? word(random, 2) : "别名");
        }
        NameIndex index = building.build();
        Set<Integer> good = Set.of(3, 50, 51, 52, 120, 200, 201, 333, 399);
        for (int round = 0; round < 500; round++) {
            String q = word(random, 1 + random.nextInt(2));
            IntPredicate odd = entry -> entry % 3 != 0;
            assertThat(index.search(q, 10, odd, good::contains))
                    .as(q)
                    .containsExactly(IntStream.range(0, names.size())
                            .filter(odd)
                            .filter(entry -> kind(entry, q) < 4)
                            .boxed()
                            .sorted((a, b) -> rank(a, q, good) - rank(b, q, good))
                            .limit(10)
                            .mapToInt(entry -> entry)
                            .toArray());
        }
    }

    private int rank(int entry, String q, Set<Integer> good) {
        return kind(entry, q) * 10_000 + (good.contains(entry) ? 0 : 5_000) + entry;
    }

    private int kind(int entry, String q) {
        String name = names.get(entry);
        if (name.equals(q)) {
            return 0;
        }
        if (name.startsWith(q)) {
            return 1;
        }
        if (firstAliases.get(entry).contains(q)) {
            return 2;
        }
        return name.contains(q) ? 3 : 4;
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 4)
                .mapToObj(i -> "科技馆县".substring(i, i + 1))
                .reduce("", String::concat);
    }
}
