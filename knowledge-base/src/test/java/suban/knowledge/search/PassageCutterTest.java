package suban.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PassageCutterTest {
    private final PassageCutter cutter = new PassageCutter();

    @Test
    void the_summary_comes_first_then_a_passage_a_section() {
        assertThat(cutter.cut("先看这里。\n\n## 需要什么 *材料*\n- 身份证\n- 照片\n\n## Fees\nFree.\n"))
                .containsExactly(
                        new Passage(null, "先看这里。"),
                        new Passage("需要什么 材料", "- 身份证\n- 照片"),
                        new Passage("Fees", "Free."));
    }

    @Test
    void tables_links_and_deeper_headings_stay_as_written() {
        String body = "## 费用\n| 项目 | 元 |\n|---|---|\n| 工本 | 20 |\n\n### 减免\n见 [说明](https://example.org)。";
        assertThat(cutter.cut(body)).containsExactly(new Passage("费用", body.substring(body.indexOf('|'))));
    }

    @Test
    void a_heading_inside_code_is_no_heading() {
        assertThat(cutter.cut("```\n## not a heading\n```")).hasSize(1);
    }

    @Test
    void a_long_section_is_cut_between_paragraphs() {
        String paragraph = "办".repeat(250);
        assertThat(cutter.cut("## 流程\n" + paragraph + "\n\n" + paragraph + "\n\n短。"))
                .containsExactly(new Passage("流程", paragraph), new Passage("流程", paragraph + "\n\n短。"));
    }

    @Test
    void an_empty_section_gives_nothing() {
        assertThat(cutter.cut("## 空\n\n## 满\n字")).containsExactly(new Passage("满", "字"));
        assertThat(cutter.cut(" \n")).isEmpty();
    }

    @Test
    void plain_text_is_free_of_marks() {
        assertThat(cutter.plainText(new Passage(null, "**请带** [身份证](https://a.b)")))
                .contains("请带", "身份证")
                .doesNotContain("**");
    }
}
