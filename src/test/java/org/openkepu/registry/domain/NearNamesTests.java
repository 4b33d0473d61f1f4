package org.openkepu.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a name may mean, and what it does not however much of it is the same. */
class NearNamesTests {

    private static final List<String> REGISTER =
            List.of("韩城市科学技术协会", "韩城市科协", "东宁市科学技术协会", "东宁市科协", "海盐县科学技术协会", "海盐县科协", "云南省科学技术馆", "上海中医药博物馆", "银川科技馆");

    @Test
    void findsANameWithMoreAroundIt() {
        assertThat(near("浙江省海盐县科学技术协会")).first().isEqualTo("海盐县科学技术协会");
        assertThat(near("上海中医药博物馆（新馆）")).containsExactly("上海中医药博物馆");
    }

    @Test
    void findsANameWithACharacterMoreOrLess() {
        assertThat(near("上海市中医药博物馆")).containsExactly("上海中医药博物馆");
        assertThat(near("银川市科技馆")).contains("银川科技馆");
    }

    @Test
    void takesNoPlaceForAnother() {
        assertThat(near("宜城市科协")).isEmpty();
        assertThat(near("西宁市科协")).isEmpty();
        assertThat(near("云南省科协")).isEmpty();
    }

    @Test
    void findsNothingForNothing() {
        assertThat(near("")).isEmpty();
        assertThat(near("馆")).isEmpty();
    }

    private static List<String> near(String typed) {
        var names = new NearNames();
        for (int entry = 0; entry < REGISTER.size(); entry++) {
            names.add(entry, REGISTER.get(entry));
        }
        return names.search(typed, 3).stream().map(REGISTER::get).toList();
    }
}
