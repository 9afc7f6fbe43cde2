package suban.classifier.concern;

import java.util.List;
import java.util.Optional;
import suban.classifier.spans.SpanModel;
import suban.classifier.spans.SpanText;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Chooses which of the places, times, parties and numbers that a text names are those of the concern and of who writes. */
final class MeantReader {
    private final MeantNumbers numbers;
    private final FoldedText text;
    private final Language language;
    private final Markings markings;
    private final SpanText spans;

    /** @param spans of the markings */
    MeantReader(MeantNumbers numbers, FoldedText text, Language language, Markings markings, SpanText spans) {
        this.numbers = numbers;
        this.text = text;
        this.language = language;
        this.markings = markings;
        this.spans = spans;
    }

    Optional<Slot> read(Meant meant) {
        return found(meant).map(found -> Evidence.slot(text, found.start(), found.end(), found.confidence()));
    }

    Optional<TimeSlot> time() {
        return found(Meant.TIME)
                .flatMap(found -> markings.time(found.start(), found.end())
                        .map(time -> TimeReader.slot(text, time, found.confidence())));
    }

    Optional<Slot> contact() {
        return found(Meant.CONTACT)
                .flatMap(found -> markings.way(found.start(), found.end())
                        .map(way -> new Slot(way.value(), found.confidence(), List.of(way.span()))));
    }

    private Optional<SpanModel.Found> found(Meant meant) {
        return numbers.of(language, meant)
                .read(
                        markings.choosing(meant, spans),
                        meant.least(),
                        (start, end) -> markings.allows(meant, start, end));
    }
}
