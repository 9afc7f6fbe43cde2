package suban.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MarkdownTest {
    private final Markdown markdown = new Markdown();

    private Document rendered(String text) {
        return Jsoup.parseBodyFragment(markdown.html(text));
    }

    @Test
    void headings_lists_and_tables_are_rendered() {
        Document page = rendered("""
                可以提取公积金付**房租**。

                ## 要什么材料
                1. 身份证
                2. 租赁合同

                | 材料 | 说明 |
                | --- | ---: |
                | 合同 | 備案的 |
                """);

        assertThat(page.select("strong").text()).isEqualTo("房租");
        assertThat(page.select("h2").text()).isEqualTo("要什么材料");
        assertThat(page.select("ol li").eachText()).containsExactly("身份证", "租赁合同");
        assertThat(page.select("td").eachText()).containsExactly("合同", "備案的");
        assertThat(page.select("td[align=right]").text()).isEqualTo("備案的");
    }

    @Test
    void a_list_keeps_the_number_it_starts_with() {
        assertThat(rendered("3. 第三步").select("ol").attr("start")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
                "<a href=\"javascript:alert(1)\">点我</a>",
                "[点我](javascript:alert(1))",
                "[点我](JaVaScRiPt:alert(1))",
                "[点我](&#106;avascript:alert(1))",
                "[点我](data:text/html;base64,PHNjcmlwdD4=)",
                "![图](x\" onerror=\"alert(1))",
                "<https://example.org/\" onmouseover=alert(1)>",
                "```\n</code></pre><script>alert(1)</script>\n```",
                "| a |\n| --- |\n| <script>alert(1)</script> |",
                "<div style=\"position:fixed\">遮住</div>",
                "<!-- --><script>alert(1)</script>",
                "＜script＞alert(1)＜/script＞",
            })
    void nothing_an_author_types_becomes_active(String hostile) {
        Document page = rendered(hostile);

        assertThat(page.select("script, img, svg, iframe, style, div, object, form, input"))
                .isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes())
                        .noneSatisfy(attribute -> assertThat(attribute.getKey()).matches("on.*|style|srcdoc")));
        assertThat(page.select("a[href]"))
                .allSatisfy(a -> assertThat(a.attr("href"))
                        .doesNotContainIgnoringCase("script:")
                        .doesNotContain("data:"));
    }

    @Test
    void what_was_masked_is_no_emphasis() {
        String masked = "手机138****5678，身份证440*************34，卡***************0128，**急**";
        assertThat(rendered(masked).text()).isEqualTo("手机138****5678，身份证440*************34，卡***************0128，急");
        assertThat(rendered(masked).select("strong").text()).isEqualTo("急");
        assertThat(rendered("上\n\n*****\n\n下").select("hr")).hasSize(1);
    }

    @Test
    void html_that_an_author_types_is_shown_as_text() {
        assertThat(rendered("请点 <b>这里</b>").text()).isEqualTo("请点 <b>这里</b>");
    }

    @Test
    void links_and_numbers_to_call_can_be_followed() {
        Document page = rendered("[网上大厅](https://example.org/办事) 或 [12345](tel:12345)");

        assertThat(page.select("a").eachAttr("href")).hasSize(2).last().isEqualTo("tel:12345");
        assertThat(page.select("a").eachAttr("rel")).allMatch(rel -> rel.contains("noopener"));
    }

    @Test
    void emoji_and_rare_characters_stay_as_they_are() {
        assertThat(rendered("👵🏻 㙟、𠮷 ok").text()).isEqualTo("👵🏻 㙟、𠮷 ok");
    }

    @Test
    void deep_nesting_ends_and_is_not_a_fault() {
        assertThat(markdown.html("> ".repeat(5_000) + "底")).contains("底");
    }
}
