package suban.chatbot;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.decision.Evidence;
import suban.chatbot.decision.Margins;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Decision;
import suban.chatbot.understanding.Roles;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Draft;
import suban.models.text.LengthClass;

/**
 * Trouble that was met with an article, with choices or with nothing is reported once its place is told: who says where
 * the lamp is that does not burn wants it mended, whatever an article said about lamps.
 */
final class ReportedLater {
    private final Reading reading;
    private final Lookup lookup;
    private final References references;
    private final Margins margins;

    ReportedLater(Reading reading, Lookup lookup, References references, Margins margins) {
        this.reading = reading;
        this.lookup = lookup;
        this.references = references;
        this.margins = margins;
    }

    /** @param before what was said about it */
    Optional<Outcome> find(Understood message, Dialogue dialogue, String before) {
        if (!tellsWhere(message)) return Optional.empty();
        String service = offered(dialogue);
        if (service == null) service = reported(before, message);
        if (service == null) return Optional.empty();
        Choice choice = new Choice("", Choice.Kind.SERVICE, service);
        return Optional.of(references.service(choice, before + "\n" + message.text(), message.language()));
    }

    /** Where it is or whom to call, and no question. */
    boolean tellsWhere(Understood message) {
        if (message.cues().asks() > 0 || LengthClass.of(message.gist()).compareTo(LengthClass.LONG) >= 0) return false;
        Draft draft = reading.draft(message.text(), message.language());
        return draft.place() != null || draft.street() != null || draft.district() != null || draft.contact() != null;
    }

    private static @Nullable String offered(Dialogue dialogue) {
        if (!(dialogue.lastDecision() instanceof Decision.Clarify clarify)) return null;
        return clarify.choices().stream()
                .filter(choice -> choice.kind() == Choice.Kind.SERVICE)
                .map(Choice::code)
                .findFirst()
                .orElse(null);
    }

    /** The service of what was said before, if it told of trouble. */
    private @Nullable String reported(String before, Understood message) {
        Understood said = Understood.of(before, message.language());
        Evidence evidence = lookup.evidence(said, 0);
        Concern concern = evidence.concern();
        if (concern == null || concern.service() == null) return null;
        Roles roles = evidence.told().roles();
        boolean trouble = said.cues().complains() > 0 || roles.report() > roles.question();
        return trouble && concern.service().slot().confidence() >= margins.sureOfService()
                ? concern.service().code()
                : null;
    }
}
