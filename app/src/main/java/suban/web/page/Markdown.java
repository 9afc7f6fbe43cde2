package suban.web.page;

import gg.jte.Content;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Markdown as safe HTML. Whatever HTML an author types is shown as text, and what comes out is checked once more against
 * a list of what may stand in an answer. Thread-safe.
 */
public final class Markdown {
    private static final int DEEPEST = 30;

    private static final List<String> PROTOCOLS = List.of("http", "https", "tel", "mailto");

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "strong",
                    "em",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "code",
                    "pre",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("[0-9]{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowUrlProtocols(PROTOCOLS.toArray(String[]::new))
            .requireRelsOnLinks("nofollow", "noopener", "noreferrer")
            .toFactory();

    /** What hides digits (138****5678) is no emphasis; a line of stars alone is a rule. */
    private static final Pattern MASKED = Pattern.compile("(?<=[^*\\s])\\*{4,}|\\*{4,}(?=[^*\\s])");

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .maxOpenBlockParsers(DEEPEST)
            .build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(List.of(TablesExtension.create()))
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(PROTOCOLS))
            .build();

    /** Safe HTML. */
    public String html(String markdown) {
        return ALLOWED.sanitize(renderer.render(parser.parse(escaped(markdown))));
    }

    private static String escaped(String markdown) {
        return MASKED.matcher(markdown)
                .replaceAll(stars -> "\\\\*".repeat(stars.group().length()));
    }

    /** Safe HTML for a template. */
    public Content content(String markdown) {
        String html = html(markdown);
        return output -> output.writeContent(html);
    }
}
