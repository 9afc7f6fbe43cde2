package suban.classifier.concern;

import java.util.Set;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/** Whether a text says a detail that is no slot of its own: a bus line, an amount, what pest it is. */
final class SaidDetails {
    private static final Vocabulary WORDS = Words.of("details");

    private SaidDetails() {}

    static boolean says(FoldedText text, String detail) {
        if (detail.equals("plate") && PartyReader.plate(text).isPresent()) return true;
        return Set.copyOf(WORDS.sections()).contains(detail)
                && WORDS.any(detail).matcher(text.text()).find();
    }
}
