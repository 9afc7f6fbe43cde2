package suban.chatbot;

import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;

/** Tells a report of something else from more of the same. */
final class AnotherReport {
    private AnotherReport() {}

    /**
     * Whether it is about something that the draft cannot be about.
     *
     * @param own evidence of the message that {@code taken} was decided on
     */
    static boolean is(Decision.TakeConcern taken, Decision.TakeConcern draft, Evidence own, Margins margins) {
        Concern concern = own.concern();
        if (taken.service() == null || taken.service().equals(draft.service())) return false;
        // A place alone is of no service.
        if (own.told().cues().complains() == 0 && taken.confidence() < margins.sureOfService()) return false;
        return concern != null
                && concern.service() != null
                && concern.service().alternatives().stream()
                        .noneMatch(other -> other.code().equals(draft.service()));
    }

    /** 另外…, "also …" */
    static boolean saysSo(Understood message) {
        return ReadingWords.in(message.language())
                .any("another-question")
                .matcher(message.folded().text().strip())
                .lookingAt();
    }
}
