package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every action written to the audit trail has its sentence, and every sentence its action. */
class AuditActionsTests {

    private static final String SENTENCE = "audit.action.";
    private static final Pattern CALL = Pattern.compile("\\btrail\\s*\\.append\\(");
    private static final Pattern DETAILS = Pattern.compile("\\bMap\\s*\\.of\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    @Test
    void everyActionHasASentenceAndEverySentenceAnAction() throws IOException {
        var sentences = new Properties();
        sentences.load(new StringReader(Sources.text(Sources.MESSAGES.resolve("audit_zh_CN.properties"))));
        var said = new TreeSet<String>();
        sentences.stringPropertyNames().stream()
                .filter(key -> key.startsWith(SENTENCE))
                .forEach(key -> said.add(key.substring(SENTENCE.length())));
        assertThat(said)
                .as("actions with a sentence, and actions in the source")
                .isEqualTo(actions());
    }

    @Test
    void everyDetailIsCalledByAWord() throws IOException {
        var sentences = new Properties();
        sentences.load(new StringReader(Sources.text(Sources.MESSAGES.resolve("audit_zh_CN.properties"))));
        var unnamed = new TreeSet<String>();
        Sources.below(Sources.MAIN, ".java").forEach((file, source) -> {
            if (source.contains("org.openkepu.audit.AuditTrail") && !source.contains("implements AuditTrail")) {
                DETAILS.matcher(source).results().forEach(call -> {
                    List<String> details = arguments(source, call.end());
                    for (int i = 0; i + 1 < details.size(); i += 2) {
                        var key = LITERAL.matcher(details.get(i));
                        if (key.matches() && !sentences.containsKey("audit.detail." + key.group(1))) {
                            unnamed.add(key.group(1) + " in " + file);
                        }
                    }
                });
            }
        });
        assertThat(unnamed).isEmpty();
    }

    /** The codes of all calls; each stands as a literal in its call, in a choice of two as two literals. */
    private static TreeSet<String> actions() {
        var actions = new TreeSet<String>();
        Sources.below(Sources.MAIN, ".java").forEach((file, source) -> {
            if (!source.contains("org.openkepu.audit.AuditTrail") || source.contains("implements AuditTrail")) {
                return;
            }
            var calls = CALL.matcher(source).results().toList();
            assertThat(calls).as("calls of a field named trail in " + file).isNotEmpty();
            calls.forEach(call -> {
                String action = arguments(source, call.end()).get(1);
                var literals = LITERAL.matcher(action).results().toList();
                assertThat(literals)
                        .as("a literal action in %s: %s", file, action)
                        .isNotEmpty();
                literals.forEach(literal -> actions.add(literal.group(1)));
            });
        });
        return actions;
    }

    /** The arguments of a call from behind its opening bracket on. */
    private static List<String> arguments(String source, int from) {
        var arguments = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        var argument = new StringBuilder();
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            quoted ^= c == '"' && source.charAt(i - 1) != '\\';
            if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                arguments.add(argument.toString().strip());
                argument.setLength(0);
                if (c == ')') {
                    return arguments;
                }
                continue;
            }
            depth += quoted ? 0 : c == '(' ? 1 : c == ')' ? -1 : 0;
            argument.append(c);
        }
        throw new AssertionError("a call without an end");
    }
}
