package suban.knowledge.search;

import java.util.List;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Turns text into the terms that are indexed and looked up. Both sides fold the text first, so Traditional characters,
 * full-width forms and capitals meet their plain counterparts.
 *
 * <p>Plain functions rather than Lucene analysers: those keep state for every thread, and a turn is a thread of its own.
 */
sealed interface TermAnalysis permits ChineseTerms, EnglishTerms {
    /** Terms in the order of the text, repeated as often as they occur. */
    List<String> terms(FoldedText text);

    static TermAnalysis of(Language language) {
        return language == Language.ZH ? ChineseTerms.INSTANCE : EnglishTerms.INSTANCE;
    }

    default List<String> terms(String text) {
        return terms(FoldedText.of(text));
    }
}
