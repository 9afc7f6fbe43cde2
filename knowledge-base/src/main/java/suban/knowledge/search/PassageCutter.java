package suban.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts Markdown into passages: the summary before the first level-2 heading, then a passage a section. A section too
 * long to be read as one answer is cut further between its paragraphs. Thread-safe.
 */
final class PassageCutter {
    /** About the reach of the embedding models, and as much as a resident reads at once. */
    static final int LONGEST_PASSAGE_TOKENS = 400;

    private final Parser parser = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    private final TextContentRenderer plain = TextContentRenderer.builder()
            .extensions(Set.of(TablesExtension.create()))
            .build();

    /** Lines of the source, from the first to the last included. */
    private record Block(int first, int last) {}

    List<Passage> cut(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Passage> passages = new ArrayList<>();
        List<Block> section = new ArrayList<>();
        @Nullable String heading = null;
        for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading h && h.getLevel() <= 2) {
                addSection(heading, section, lines, passages);
                section.clear();
                heading = plain.render(h).strip();
            } else if (!node.getSourceSpans().isEmpty()) {
                List<SourceSpan> spans = node.getSourceSpans();
                section.add(new Block(
                        spans.getFirst().getLineIndex(), spans.getLast().getLineIndex()));
            }
        }
        addSection(heading, section, lines, passages);
        return passages;
    }

    /** The text of a passage as read, without Markdown's marks. */
    String plainText(Passage passage) {
        return plain.render(parser.parse(passage.markdown())).strip();
    }

    private static void addSection(
            @Nullable String heading, List<Block> section, List<String> lines, List<Passage> passages) {
        int from = 0;
        int tokens = 0;
        for (int i = 0; i < section.size(); i++) {
            int more = tokens(source(section.subList(i, i + 1), lines));
            if (i > from && tokens + more > LONGEST_PASSAGE_TOKENS) {
                passages.add(new Passage(heading, source(section.subList(from, i), lines)));
                from = i;
                tokens = 0;
            }
            tokens += more;
        }
        if (from < section.size()) {
            passages.add(new Passage(heading, source(section.subList(from, section.size()), lines)));
        }
    }

    private static String source(List<Block> blocks, List<String> lines) {
        return String.join("\n", lines.subList(blocks.getFirst().first, blocks.getLast().last + 1))
                .strip();
    }

    /** A Han character is about a token, other script about a quarter of one a character. */
    private static int tokens(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return (int) (han + (text.length() - han + 3) / 4);
    }
}
