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

    List<Passage> cut(String markdown) {
        List<String> lines = markdown.lines().toList();
        List<Passage> passages = new ArrayList<>();
        List<String> blocks = new ArrayList<>();
        @Nullable String heading = null;
        for (Node block = parser.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading h && h.getLevel() <= 2) {
                addSection(heading, blocks, passages);
                blocks.clear();
                heading = plain.render(h).strip();
            } else {
                blocks.add(source(block, lines));
            }
        }
        addSection(heading, blocks, passages);
        return passages;
    }

    /** The text of a passage as read, without Markdown's marks. */
    String plainText(Passage passage) {
        return plain.render(parser.parse(passage.markdown())).strip();
    }

    private static void addSection(@Nullable String heading, List<String> blocks, List<Passage> passages) {
        StringBuilder part = new StringBuilder();
        int tokens = 0;
        for (String block : blocks) {
            int more = tokens(block);
            if (tokens > 0 && tokens + more > LONGEST_PASSAGE_TOKENS) {
                passages.add(new Passage(heading, part.toString()));
                part.setLength(0);
                tokens = 0;
            }
            if (!part.isEmpty()) part.append("\n\n");
            part.append(block);
            tokens += more;
        }
        if (!part.isEmpty()) passages.add(new Passage(heading, part.toString()));
    }

    private static String source(Node block, List<String> lines) {
        List<SourceSpan> spans = block.getSourceSpans();
        if (spans.isEmpty()) return "";
        int first = spans.getFirst().getLineIndex();
        int last = spans.getLast().getLineIndex();
        return String.join("\n", lines.subList(first, last + 1)).stripTrailing();
    }

    /** A Han character is about a token, other script about a quarter of one a character. */
    private static int tokens(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        return (int) (han + (text.length() - han + 3) / 4);
    }
}
