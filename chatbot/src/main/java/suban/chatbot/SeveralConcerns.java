package suban.chatbot;

import java.util.ArrayList;
import java.util.List;
import suban.chatbot.composing.Outcome;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.FurtherConcern;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Span;

/**
 * Takes a message apart that tells of several things: each report becomes a concern of its own, each question that an
 * article answers is answered beside them. What is neither stays with the words before it, so that nothing is lost.
 */
final class SeveralConcerns {
    /** A longer list is told to staff as it stands. */
    private static final int MOST = 8;

    private final Reading reading;
    private final Lookup lookup;

    SeveralConcerns(Reading reading, Lookup lookup) {
        this.reading = reading;
        this.lookup = lookup;
    }

    /** A stretch of the message, what it tells, and what it comes to by itself. */
    private record Part(Span words, Concern concern, Outcome outcome) {
        Part upTo(Span next) {
            return new Part(new Span(words.start(), next.end()), concern, outcome);
        }
    }

    /** @param whole what the message comes to as one */
    Outcome with(Outcome whole, Understood message) {
        boolean reports = whole.decision() instanceof Decision.TakeConcern;
        if (!reports && !(whole.decision() instanceof Decision.Answer) && !isUnanswered(whole.decision())) return whole;
        List<Concern> told = reading.several(message.text(), message.language());
        if (told.isEmpty() || told.size() > MOST) return whole;
        List<Part> concerns = new ArrayList<>();
        List<Citation> answers = new ArrayList<>();
        for (Concern concern : told) {
            Span words = concern.words();
            if (words == null) return whole;
            Understood part = Understood.of(words.of(message.text()), message.language());
            Concern own = concern.alone();
            Outcome outcome = lookup.decided(lookup.evidence(part, own), message.language());
            Citation citation = outcome.citation();
            if (outcome.decision() instanceof Decision.TakeConcern
                    || (reports && citation == null && own.service() != null)) {
                concerns.add(new Part(words, own, outcome));
            } else if (citation != null) {
                answers.add(citation);
            } else if (concerns.isEmpty()) {
                return whole;
            } else {
                concerns.set(concerns.size() - 1, concerns.getLast().upTo(words));
            }
        }
        return concerns.isEmpty() || concerns.size() + answers.size() < 2
                ? whole
                : together(concerns, answers, message);
    }

    private static boolean isUnanswered(Decision decision) {
        return decision instanceof Decision.Unknown || decision instanceof Decision.Clarify;
    }

    private static Outcome together(List<Part> concerns, List<Citation> answers, Understood message) {
        Part first = concerns.getFirst();
        List<FurtherConcern> further = concerns.stream()
                .skip(1)
                .map(part -> new FurtherConcern(part.words().of(message.text()), part.concern()))
                .toList();
        Decision.TakeConcern taken = taken(first, message.text(), further);
        return Outcome.sure(taken, message.language(), taken.confidence())
                .with(first.concern(), null)
                .beside(further, answers);
    }

    private static Decision.TakeConcern taken(Part part, String text, List<FurtherConcern> further) {
        Concern concern = part.concern();
        double reports = part.outcome().decision() instanceof Decision.TakeConcern taken ? taken.reports() : 0;
        return new Decision.TakeConcern(
                part.words().of(text),
                concern.serviceCode(),
                concern.service() == null ? 0 : concern.service().slot().confidence(),
                reports,
                concern.missing(),
                further.stream().map(other -> other.concern().title()).toList(),
                Decision.TakenBecause.REPORTS);
    }
}
