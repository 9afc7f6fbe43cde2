package suban.chatbot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;

/**
 * The question whether anyone is in danger, where the message plainly tells of a concern: it does not keep the concern
 * from being taken, and annoyance (吵得睡不着) that no words of danger go with does not raise it.
 */
final class DangerBeside {
    private final QuickChecks quick;
    private final double sureOfService;

    DangerBeside(QuickChecks quick, Margins margins) {
        this.quick = quick;
        sureOfService = margins.sureOfService();
    }

    /** @param otherwise what comes of the message where nobody is in danger */
    Optional<Outcome> weigh(Outcome alarm, Understood message, Supplier<Outcome> otherwise) {
        if (!(alarm.decision() instanceof Decision.AskDanger asked)) return Optional.of(alarm);
        Outcome own = otherwise.get();
        Concern concern = own.concern();
        if (!(own.decision() instanceof Decision.TakeConcern) || concern == null || !isSure(concern)) {
            return Optional.of(alarm);
        }
        if (concern.place() != null
                && !quick.isCrisis(asked)
                && isAnnoyed(message)
                && quick.dangerByPhrase(message).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(alarm.with(concern, own.meaning()).beside(own.further(), List.of()));
    }

    private boolean isSure(Concern concern) {
        return concern.service() != null && concern.service().slot().confidence() >= sureOfService;
    }

    private static boolean isAnnoyed(Understood message) {
        return ReadingWords.in(message.language())
                .any("annoyed")
                .matcher(message.folded().text())
                .find();
    }
}
