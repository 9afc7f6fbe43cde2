package suban.chatbot.composing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.knowledge.search.Passage;

/** Cuts an article into its summary and level-2 sections, and shortens what is too long to be quoted whole. */
final class Sections {
    private static final int LONGEST_QUOTE = 700;
    private static final String HEADING = "## ";

    private Sections() {}

    /** Passages in the order of the article, blank ones left out; at least one unless the body is blank. */
    static List<Passage> of(String body) {
        List<Passage> sections = new ArrayList<>();
        @Nullable String heading = null;
        StringBuilder text = new StringBuilder();
        for (String line : body.lines().toList()) {
            if (line.startsWith(HEADING)) {
                add(heading, text, sections);
                heading = line.substring(HEADING.length())
                        .replaceAll("#+\\s*$", "")
                        .strip();
                text.setLength(0);
            } else {
                text.append(line).append('\n');
            }
        }
        add(heading, text, sections);
        return sections;
    }

    private static void add(@Nullable String heading, StringBuilder text, List<Passage> sections) {
        String markdown = text.toString().strip();
        if (!markdown.isEmpty()) sections.add(new Passage(heading, markdown));
    }

    /** The beginning of a passage, cut between paragraphs or lines so that it stays good Markdown. */
    static String quote(Passage passage) {
        String markdown = passage.markdown().strip();
        if (markdown.length() <= LONGEST_QUOTE) return markdown;
        int end = markdown.lastIndexOf("\n\n", LONGEST_QUOTE);
        if (end < LONGEST_QUOTE / 3) end = markdown.lastIndexOf('\n', LONGEST_QUOTE);
        if (end < LONGEST_QUOTE / 3) end = sentenceEnd(markdown);
        return markdown.substring(0, end).strip() + "\n\n…";
    }

    private static int sentenceEnd(String markdown) {
        for (int i = LONGEST_QUOTE; i > LONGEST_QUOTE / 3; i--) {
            if ("。！？；!?".indexOf(markdown.charAt(i - 1)) >= 0) return i;
        }
        int space = markdown.lastIndexOf(' ', LONGEST_QUOTE);
        return space > 0
                ? space
                : LONGEST_QUOTE - (Character.isHighSurrogate(markdown.charAt(LONGEST_QUOTE - 1)) ? 1 : 0);
    }
}
