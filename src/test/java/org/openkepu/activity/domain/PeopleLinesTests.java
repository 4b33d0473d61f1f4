package org.openkepu.activity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.shared.Mobile;

/** One person's row is changed, and no other character of the list. */
class PeopleLinesTests {

    private static final Mobile MOBILE = new Mobile("19900001234");
    private static final String LIST = "姓名\t手机\n张三\t199 0000 1234\t甲\n\n李四，19900001235，乙\n王五 写错了";

    @Test
    void leavesOneRowOut() {
        assertThat(PeopleLines.replaced(LIST, MOBILE, null)).isEqualTo("姓名\t手机\n\n李四，19900001235，乙\n王五 写错了");
        assertThat(PeopleLines.replaced(LIST, new Mobile("19900001235"), null))
                .isEqualTo("姓名\t手机\n张三\t199 0000 1234\t甲\n\n王五 写错了");
    }

    @Test
    void replacesOneRow() {
        assertThat(PeopleLines.replaced(LIST, MOBILE, "张山\t19900001234"))
                .isEqualTo("姓名\t手机\n张山\t19900001234\n\n李四，19900001235，乙\n王五 写错了");
    }

    @Test
    void leavesAListWithoutThePersonAlone() {
        assertThat(PeopleLines.replaced(LIST, new Mobile("19900009999"), null)).isEqualTo(LIST);
        assertThat(PeopleLines.replaced("", MOBILE, null)).isEmpty();
    }
}
