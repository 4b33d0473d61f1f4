package org.openkepu.registry.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.openkepu.shared.Ids;
import org.openkepu.shared.reference.ReferenceFiles;

/** Invents units that are named as units are: a division, perhaps a school or hospital of it, and what it holds. */
final class ManyUnits {

    private static final String[] OWNERS = {
        "", "", "", "第一中学", "第二人民医院", "农业科学院", "师范学院", "气象局", "地震局", "生态环境局", "职业技术学院", "疾病预防控制中心"
    };
    private static final String[] HELD = {
        "科技馆", "科学技术馆", "自然博物馆", "科普教育基地", "天文台", "植物园", "海洋馆", "青少年活动中心", "地质公园", "图书馆", "标本馆", "生命健康体验馆", "防灾减灾馆",
        "航天科普中心"
    };

    private ManyUnits() {}

    /** So many different units of one batch, the same at every run; every fourth has an alias. */
    static List<UnitWriting.Unit> of(int number, UUID batchId) {
        var random = new Random(20220920);
        List<String> places = ReferenceFiles.rows("townships.csv").stream()
                .map(row -> row.text("name"))
                .toList();
        List<String> above = ReferenceFiles.rows("regions.csv").stream()
                .filter(row -> row.text("kind").equals("STANDARD"))
                .map(row -> row.text("name"))
                .toList();
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < number) {
            String place = random.nextInt(3) == 0 ? any(places, random) : "";
            names.add(any(above, random)
                    + place
                    + OWNERS[random.nextInt(OWNERS.length)]
                    + HELD[random.nextInt(HELD.length)]);
        }
        List<UnitWriting.Unit> units = new ArrayList<>(number);
        for (String name : names) {
            List<String> aliases = random.nextInt(4) == 0 ? List.of(name.substring(2)) : List.of();
            units.add(new UnitWriting.Unit(
                    Ids.ofReference("bench", name), name, batchId, aliases, null, null, false, null));
        }
        return units;
    }

    private static String any(List<String> texts, Random random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
