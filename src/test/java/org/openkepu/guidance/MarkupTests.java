package org.openkepu.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openkepu.guidance.Markup.Block;
import org.openkepu.guidance.Markup.Kind;
import org.openkepu.guidance.Markup.Run;

/** What the operator writes becomes paragraphs, lists and links, and never anything else. */
class MarkupTests {

    @Test
    void readsHeadingsParagraphsListsAndSteps() {
        var blocks = Markup.read("## 小标题\n第一段\n\n- 甲\n- 乙\n1. 先\n2、后\n末段");
        assertThat(blocks.stream().map(Block::kind))
                .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST, Kind.STEPS, Kind.PARAGRAPH);
        assertThat(blocks.get(2).lines()).hasSize(2);
        assertThat(blocks.get(3).lines()).containsExactly(List.of(plain("先")), List.of(plain("后")));
    }

    @Test
    void readsStrongWordsAndLinks() {
        assertThat(Markup.read("请看**这里**：[活动](/activities?q=1)和[外站](https://example.org/a)。")
                        .get(0)
                        .lines()
                        .get(0))
                .containsExactly(
                        plain("请看"),
                        new Run("这里", true, null),
                        plain("："),
                        new Run("活动", false, "/activities?q=1"),
                        plain("和"),
                        new Run("外站", false, "https://example.org/a"),
                        plain("。"));
    }

    @Test
    void leavesEveryOtherAddressAsText() {
        for (String line : List.of(
                "[点](javascript:alert(1))",
                "[点](http://example.org)",
                "[点](//example.org)",
                "[点](data:text/html,x)",
                "<script>alert(1)</script>",
                "[点]( /a)")) {
            assertThat(Markup.read(line).get(0).lines().get(0))
                    .as(line)
                    .allSatisfy(run -> assertThat(run.address()).isNull());
        }
    }

    @Test
    void neverFails() {
        assertThat(Markup.read("")).isEmpty();
        assertThat(Markup.read("\n\n## \n- \n**\n[](\n")).isNotEmpty();
        assertThat(Markup.read("*".repeat(20_000))).hasSize(1);
    }

    private static Run plain(String text) {
        return new Run(text, false, null);
    }
}
