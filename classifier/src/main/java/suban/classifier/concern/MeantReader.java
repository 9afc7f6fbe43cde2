package suban.classifier.concern;

import java.util.Optional;
import suban.classifier.spans.SpanModel;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Chooses which of the places, times and parties that a text names are those of the concern. Thread-safe. */
final class MeantReader {
    private final MeantNumbers numbers;

    MeantReader(MeantNumbers numbers) {
        this.numbers = numbers;
    }

    Optional<Slot> read(Meant meant, FoldedText text, Language language, Markings markings) {
        return found(meant, text, language, markings)
                .map(found -> Evidence.slot(text, found.start(), found.end(), found.confidence()));
    }

    Optional<TimeSlot> time(FoldedText text, Language language, Markings markings) {
        return found(Meant.TIME, text, language, markings)
                .flatMap(found -> markings.time(found.start(), found.end())
                        .map(time -> TimeReader.slot(text, time, found.confidence())));
    }

    private Optional<SpanModel.Found> found(Meant meant, FoldedText text, Language language, Markings markings) {
        return numbers.of(language, meant)
                .read(
                        text,
                        markings.of(meant),
                        meant.code(),
                        meant.least(),
                        (start, end) -> markings.allows(meant, start, end));
    }
}
