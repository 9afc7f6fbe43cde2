package suban.knowledge.search;

import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands terms that are already cut to the index writer. Used once. */
final class TermStream extends TokenStream {
    /** Longer than any word; a line of noise is not worth an entry of its own. */
    private static final int LONGEST_TERM = 100;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> terms;
    private int next;

    TermStream(List<String> terms) {
        this.terms = terms;
    }

    @Override
    public boolean incrementToken() {
        if (next == terms.size()) return false;
        clearAttributes();
        String text = terms.get(next++);
        term.append(text, 0, Math.min(text.length(), LONGEST_TERM));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
