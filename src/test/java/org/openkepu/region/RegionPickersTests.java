package org.openkepu.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openkepu.support.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The region field without script, level by level. */
@PageTest
class RegionPickersTests {

    @Autowired
    RegionPickers pickers;

    @Test
    void offersTheNextLevelAfterEachSave() {
        assertThat(pickers.query("", "640000", "")).isEqualTo("?regionProvince=640000");
        assertThat(pickers.of("", "640000", "").cities()).containsKeys("640100");
        assertThat(pickers.of("", "640000", "640100").leaves()).containsKeys("640104");
    }

    @Test
    void addsNothingWhereAllLevelsAgree() {
        assertThat(pickers.query("640104", "640000", "640100")).isEmpty();
        assertThat(pickers.query("640104", null, null)).isEmpty();
        assertThat(pickers.of("640104", null, null).leaf()).isEqualTo("640104");
    }

    @Test
    void showsAnotherProvinceWithoutChoosingThereAndSaysWhatIsKept() {
        RegionPicker picker = pickers.of("640104", "110000", "640100");

        assertThat(picker.province()).isEqualTo("110000");
        assertThat(picker.leaf()).isNull();
        assertThat(picker.kept()).contains("兴庆区");
    }

    @Test
    void takesACityWithoutCountiesAndATownshipAsLeaves() {
        assertThat(pickers.of("441900", null, null).leaf()).isEqualTo("441900");
        assertThat(pickers.of("110101003", null, null).leaves()).containsKeys("110101", "110101003");
    }

    @Test
    void survivesCodesThatAreNone() {
        assertThat(pickers.of("x", "y", "z").leaves()).isEmpty();
        assertThat(pickers.query("x", "y", null)).isEmpty();
    }
}
