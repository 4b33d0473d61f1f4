package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code docs/rules.md} lists every rule with its sentence, its home and its test, and lists no other. */
class RulesTests {

    private static final List<Pattern> THROWN = List.of(
            Pattern.compile("new RuleBroken\\(\\s*\"([^\"]+)\""),
            Pattern.compile("\\brequire\\((?:[^;\"]|\"\"(?!\"))*?\"([a-z]+(?:[.-][a-z-]+)+)\"", Pattern.DOTALL),
            Pattern.compile(
                    "Problem\\.(?:wrong|missing)\\(\\s*(?:\"[^\"]*\"|[^,\"]+),\\s*\"([^\"]+)\"", Pattern.DOTALL));

    private static final List<Rule> RULES = Sources.text(Path.of("docs/rules.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .map(RulesTests::read)
            .toList();

    private static Rule read(String line) {
        String[] cells = line.split("\\|");
        assertThat(cells).as(line).hasSize(6);
        return new Rule(plain(cells[1]), cells[2].strip(), plain(cells[3]), plain(cells[4]));
    }

    private static String plain(String cell) {
        return cell.replace("`", "").strip();
    }

    /** @param test the test class and, after a dot, the fact */
    private record Rule(String code, String sentence, String home, String test) {}

    @Test
    void everyRuleThrownIsListed() {
        Set<String> listed = new TreeSet<>(RULES.stream().map(Rule::code).toList());
        Set<String> thrown = new TreeSet<>();
        Sources.below(Sources.MAIN, ".java")
                .values()
                .forEach(text -> THROWN.stream()
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .map(hit -> hit.group(1))
                        .forEach(thrown::add));
        thrown.removeAll(listed);
        assertThat(thrown).as("rules missing in docs/rules.md").isEmpty();
        assertThat(RULES.stream().map(Rule::code)).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> everyRuleHasSentenceHomeAndTest() throws IOException {
        Properties sentences = new Properties();
        for (String bundle :
                Sources.below(Sources.MESSAGES, "_zh_CN.properties").values()) {
            sentences.load(new StringReader(bundle));
        }
        return RULES.stream()
                .map(rule -> DynamicTest.dynamicTest(rule.code(), () -> {
                    assertThat(rule.sentence()).isEqualTo(sentences.getProperty("rule." + rule.code()));
                    assertThat(text(Sources.MAIN, rule.home())).contains('"' + rule.code() + '"');
                    String[] test = rule.test().split("\\.");
                    assertThat(text(Sources.TESTS, test[0]))
                            .contains(test.length > 1 ? " " + test[1] + "(" : rule.code());
                }));
    }

    private static String text(Path folder, String simpleName) {
        return Sources.ofClass(folder, simpleName)
                .map(Sources::text)
                .orElseGet(() -> fail("no class " + simpleName + " in " + folder));
    }
}
