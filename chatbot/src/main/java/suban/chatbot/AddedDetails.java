package suban.chatbot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.reply.Asked;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.TakenBecause;
import suban.chatbot.reply.FurtherConcern;
import suban.chatbot.understanding.ReadingWords;
import suban.chatbot.understanding.Understood;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Draft;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.models.embedding.Meaning;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** A short message after a concern that answers what was asked for: "宝安区西乡街道" after "在哪里？". */
final class AddedDetails {
    private static final int LONGEST = 300;
    /** Whoever writes more has long stopped correcting. */
    private static final int MOST_LINES = 30;

    /** Details that structuring can find by itself; any other is taken as it is said. */
    private static final Set<String> FOUND_BY_STRUCTURING = Set.of("place", "time", "party", "contact");

    private final Reading reading;

    AddedDetails(Reading reading) {
        this.reading = reading;
    }

    Optional<Outcome> add(Understood message, Dialogue dialogue) {
        Decision.TakeConcern before = dialogue.draft();
        Language spoken = dialogue.spoken();
        if (before == null || spoken == null || message.text().length() > LONGEST) return Optional.empty();
        // A bare 桃园路 is no change of language.
        Language language =
                OnlyDetails.in(reading.draft(message.text(), message.language())) ? spoken : message.language();
        int asked = Asked.of(before.missing(), dialogue.further());
        return asked == Asked.FIRST
                ? toFirst(message, before, dialogue, language)
                : toFurther(asked, message, before, dialogue, language);
    }

    private Optional<Outcome> toFirst(
            Understood message, Decision.TakeConcern before, Dialogue dialogue, Language language) {
        // A detail does not change what the concern is about, so the meaning of what was said first still serves,
        // whatever language the detail is told in.
        Meaning first = dialogue.concernMeaning() != null
                ? dialogue.concernMeaning()
                : reading.readAgain(before.text(), Language.of(before.text()));
        String joined = before.text() + "\n" + message.text();
        Meaning meaning = with(first, joined);
        return told(joined, before.service(), before.missing(), meaning)
                .map(concern -> taken(joined, concern.missing(), before, dialogue.further(), language)
                        .with(concern, meaning)
                        .beside(dialogue.further(), List.of()));
    }

    /** What was asked about another of the concerns told together. */
    private Optional<Outcome> toFurther(
            int asked, Understood message, Decision.TakeConcern before, Dialogue dialogue, Language language) {
        FurtherConcern other = dialogue.further().get(asked);
        Concern of = other.concern();
        String joined = other.text() + "\n" + message.text();
        Meaning meaning = with(reading.readAgain(other.text(), Language.of(other.text())), joined);
        String service = of.serviceCode();
        return told(joined, service, of.missing(), meaning).map(concern -> {
            List<FurtherConcern> further = new ArrayList<>(dialogue.further());
            further.set(asked, new FurtherConcern(joined, concern));
            return taken(before.text(), before.missing(), before, further, language)
                    .with(dialogue.concern(), dialogue.concernMeaning())
                    .beside(further, List.of());
        });
    }

    private Meaning with(Meaning first, String joined) {
        return new Meaning(reading.mend(joined, first.language()), first.language(), first.embedding());
    }

    /** @param missing details that were asked for before, the first of which was asked last */
    private Optional<Concern> told(String joined, @Nullable String service, List<String> missing, Meaning meaning) {
        List<Concern> concerns = reading.complete(reading.draft(joined, meaning.language()), meaning);
        if (concerns.isEmpty()) return Optional.empty();
        Concern concern =
                service == null ? concerns.getFirst() : reading.withService(concerns.getFirst(), service, joined);
        String asked = missing.isEmpty() ? "" : missing.getFirst();
        if (!FOUND_BY_STRUCTURING.contains(asked)) {
            concern = concern.lacking(concern.missing().stream()
                    .filter(name -> !name.equals(asked))
                    .toList());
        }
        return Optional.of(corrected(concern, joined));
    }

    private static Outcome taken(
            String text,
            List<String> missing,
            Decision.TakeConcern before,
            List<FurtherConcern> further,
            Language language) {
        Decision.TakeConcern taken = new Decision.TakeConcern(
                text,
                before.service(),
                before.confidence(),
                before.reports(),
                missing,
                further.isEmpty()
                        ? before.others()
                        : further.stream().map(other -> other.concern().title()).toList(),
                TakenBecause.DETAIL_ADDED);
        return Outcome.sure(taken, language, before.confidence());
    }

    /**
     * What was added later, a line each, corrects what was said before it; also what earlier messages corrected still
     * holds.
     */
    private Concern corrected(Concern concern, String joined) {
        int start = joined.indexOf('\n') + 1;
        for (int lines = 0; lines < MOST_LINES && start > 0; lines++) {
            int end = joined.indexOf('\n', start);
            String line = end < 0 ? joined.substring(start) : joined.substring(start, end);
            Language language = Language.of(line);
            Draft own = reading.draft(line, language);
            boolean corrects = ReadingWords.in(language)
                    .any("correction")
                    .matcher(FoldedText.of(line).text().strip())
                    .find();
            concern = corrects ? corrected(concern, own, start) : callingLatest(concern, own, start);
            start = end + 1;
        }
        return concern;
    }

    /** The number given last is the one to call. */
    private static Concern callingLatest(Concern concern, Draft own, int offset) {
        Slot contact = later(own.contact(), concern.contact(), offset);
        return concern.with(concern.district(), concern.street(), concern.place(), contact);
    }

    /** What was just said takes the place of what was said before. */
    private static Concern corrected(Concern concern, Draft own, int offset) {
        return concern.with(
                later(own.district(), concern.district(), offset),
                later(own.street(), own.district() == null && own.place() == null ? concern.street() : null, offset),
                later(own.place(), concern.place(), offset),
                later(own.contact(), concern.contact(), offset));
    }

    private static @Nullable Slot later(@Nullable Slot said, @Nullable Slot before, int offset) {
        if (said == null) return before;
        List<Span> evidence = said.evidence().stream()
                .map(span -> new Span(span.start() + offset, span.end() + offset))
                .toList();
        return new Slot(said.value(), said.confidence(), evidence);
    }
}
