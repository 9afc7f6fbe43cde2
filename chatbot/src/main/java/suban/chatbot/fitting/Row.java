package suban.chatbot.fitting;

import java.util.List;
import java.util.stream.IntStream;
import suban.chatbot.Gathering.Gathered;
import suban.chatbot.decision.Evidence;
import suban.chatbot.evaluation.EvaluationCase;
import suban.models.text.Language;

/**
 * A labelled case with what was gathered of it.
 *
 * @param soundsDangerous whether it tells of danger or was written to sound like it
 */
public record Row(EvaluationCase labelled, Gathered gathered, boolean soundsDangerous) {
    Language language() {
        return gathered.message().language();
    }

    Evidence evidence() {
        return gathered.evidence();
    }

    boolean isDanger() {
        return labelled.expect().equals("divert");
    }

    boolean isReport() {
        return labelled.expect().equals("concern");
    }

    boolean isAnswerable() {
        return !labelled.articles().isEmpty() && !isReport();
    }

    boolean isUnanswerable() {
        return labelled.expect().equals("unknown");
    }

    /** Ranks among candidates of the articles that answer, from 0. */
    List<Integer> right(Evidence found) {
        return IntStream.range(0, found.candidates().size())
                .filter(i -> labelled.articles()
                        .contains(found.candidates().get(i).match().key().id()))
                .boxed()
                .toList();
    }

    String stratum() {
        return language().code() + " " + evidence().told().length().code();
    }
}
