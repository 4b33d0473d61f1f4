package org.openkepu.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openkepu.OpenKepu;
import org.springframework.modulith.core.ApplicationModules;

/** The module map in {@code docs/architecture.md} is the code's; {@code -Dmap=true} draws it anew. */
class ModuleMapTests {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- module map, drawn by ModuleMapTests -->\n";
    private static final String END = "<!-- end of the module map -->";

    @Test
    void showsTheModulesAsTheyAre() throws IOException {
        String page = Sources.text(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("map")) {
            Files.writeString(PAGE, page.substring(0, begin) + drawn() + page.substring(end));
        } else {
            assertThat(page.substring(begin, end))
                    .as("out of date: mvn test -Dtest=ModuleMapTests -Dmap=true")
                    .isEqualTo(drawn());
        }
    }

    private static String drawn() {
        ApplicationModules modules = ApplicationModules.of(OpenKepu.class);
        var uses = new TreeMap<String, TreeSet<String>>();
        modules.forEach(module -> uses.put(
                module.getIdentifier().toString(),
                module.getDirectDependencies(modules)
                        .uniqueModules()
                        .map(used -> used.getIdentifier().toString())
                        .filter(used -> !used.equals("shared") && !used.equals("database"))
                        .collect(Collectors.toCollection(TreeSet::new))));
        StringBuilder map = new StringBuilder("```mermaid\nflowchart BT\n");
        uses.forEach((module, used) -> {
            map.append("  ").append(module).append('\n');
            used.forEach(other -> map.append("  ")
                    .append(module)
                    .append(" --> ")
                    .append(other)
                    .append('\n'));
        });
        return map.append("```\n").toString();
    }
}
