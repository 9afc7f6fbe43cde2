package suban.classifier.concern;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/** Finds when it happened, counted from when the message was sent, in the city's time zone. */
final class TimeReader {
    private final ZoneId zone;
    private final ChineseTimes chinese = new ChineseTimes();
    private final EnglishTimes english = new EnglishTimes();

    TimeReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * A time that was said.
     *
     * @param until exclusive, or null when it still goes on
     */
    record Said(
            int start,
            int end,
            ZonedDateTime from,
            @Nullable ZonedDateTime until,
            double confidence) {}

    Optional<TimeSlot> read(FoldedText text, Instant sent) {
        ZonedDateTime now = sent.atZone(zone);
        return Stream.concat(chinese.find(text.text(), now).stream(), english.find(text.text(), now).stream())
                .max(Comparator.comparingDouble(Said::confidence)
                        .thenComparing(Comparator.comparingInt(Said::start).reversed()))
                .map(said -> new TimeSlot(
                        Evidence.slot(text, said.start(), said.end(), said.confidence()),
                        said.from().toInstant(),
                        said.until() == null ? null : said.until().toInstant()));
    }
}
