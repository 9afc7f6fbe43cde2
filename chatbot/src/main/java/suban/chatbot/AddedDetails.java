package suban.chatbot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.chatbot.composing.Outcome;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.TakenBecause;
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
        String joined = before.text() + "\n" + message.text();
        // A detail does not change what the concern is about, so the meaning of what was said first still serves,
        // whatever language the detail is told in.
        Meaning first = dialogue.concernMeaning() != null
                ? dialogue.concernMeaning()
                : reading.readAgain(before.text(), Language.of(before.text()));
        Language written = first.language();
        Meaning meaning = new Meaning(reading.mend(joined, written), written, first.embedding());
        List<Concern> concerns = reading.complete(reading.draft(joined, written), meaning);
        if (concerns.isEmpty()) return Optional.empty();
        Concern concern = before.service() == null
                ? concerns.getFirst()
                : reading.withService(concerns.getFirst(), before.service(), joined);
        String asked = before.missing().isEmpty() ? "" : before.missing().getFirst();
        List<String> missing = concern.missing();
        if (!FOUND_BY_STRUCTURING.contains(asked)) {
            missing = missing.stream().filter(name -> !name.equals(asked)).toList();
        }
        // A bare 桃园路 is no change of language.
        Language language =
                OnlyDetails.in(reading.draft(message.text(), message.language())) ? spoken : message.language();
        concern = corrected(concern, joined);
        Decision.TakeConcern taken = new Decision.TakeConcern(
                joined,
                before.service(),
                before.confidence(),
                before.reports(),
                missing,
                before.others(),
                TakenBecause.DETAIL_ADDED);
        return Optional.of(Outcome.sure(taken, language, before.confidence()).with(concern, meaning));
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
