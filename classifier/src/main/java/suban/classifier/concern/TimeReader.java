package suban.classifier.concern;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import suban.classifier.time.TimeForm;
import suban.classifier.time.TimeMention;
import suban.classifier.time.Times;
import suban.models.text.FoldedText;

/** Finds when it happened, counted from when the message was sent, in the city's time zone. */
final class TimeReader {
    private static final double SURE = 0.7;

    private final ZoneId zone;
    private final Times times = new Times();

    TimeReader(ZoneId zone) {
        this.zone = zone;
    }

    /** All times that the text says, in their order. */
    List<TimeMention> find(FoldedText text, Instant sent) {
        return Corrections.without(text, times.find(text, sent.atZone(zone)), TimeMention::start, TimeMention::end);
    }

    /** Since when it goes on says the most; of other times that are told plainly the first is when it happened. */
    private static double weight(TimeMention mention) {
        if (mention.form() == TimeForm.SINCE && mention.confidence() >= SURE) return 2;
        return mention.confidence() >= SURE ? 1 : mention.confidence();
    }

    /** The one of these that says when it happened, by its own wording alone. */
    static Optional<TimeMention> likeliest(List<TimeMention> mentions) {
        return mentions.stream()
                .max(Comparator.comparingDouble(TimeReader::weight)
                        .thenComparing(
                                Comparator.comparingInt(TimeMention::start).reversed()));
    }

    /** @param confidence that it is this one that is meant */
    static TimeSlot slot(FoldedText text, TimeMention said, double confidence) {
        return new TimeSlot(
                Evidence.slot(text, said.start(), said.end(), confidence),
                said.form(),
                said.exactness(),
                said.from().toInstant(),
                said.until() == null ? null : said.until().toInstant());
    }
}
