package suban.classifier.time;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import suban.models.text.FoldedText;

/**
 * Finds times in a text of either language or of both: residents mix them. Relative ones count from when the text was
 * written. Thread-safe.
 */
public final class Times {
    private final TimeParser chinese = new TimeParser(new ChineseTimeWords());
    private final TimeParser english = new TimeParser(new EnglishTimeWords());

    /**
     * All times of a text in their order. Where both languages read the same words, the longer reading is taken.
     *
     * @param written when, in the city's time zone
     */
    public List<TimeMention> find(FoldedText text, ZonedDateTime written) {
        List<TimeMention> all = new ArrayList<>(chinese.find(text.text(), written));
        english.find(text.text(), written).stream()
                .filter(mention -> !isVerb(text, mention))
                .forEach(all::add);
        all.sort(Comparator.comparingInt((TimeMention m) -> m.start() - m.end()).thenComparingInt(TimeMention::start));
        List<TimeMention> kept = new ArrayList<>();
        for (TimeMention mention : all) if (kept.stream().noneMatch(k -> overlap(k, mention))) kept.add(mention);
        kept.sort(Comparator.comparingInt(TimeMention::start));
        return kept;
    }

    /** "he may 5 times": the month begins with a capital, or a word that says so stands before. */
    private static boolean isVerb(FoldedText text, TimeMention mention) {
        return text.text().startsWith("may ", mention.start())
                && text.original().charAt(text.originalStart(mention.start())) == 'm';
    }

    private static boolean overlap(TimeMention a, TimeMention b) {
        return a.start() < b.end() && b.start() < a.end();
    }
}
