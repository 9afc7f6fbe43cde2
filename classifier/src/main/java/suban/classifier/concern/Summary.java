package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.wording.Words;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * A long message in two lines of its own words: what is the matter, and what is wished for. The matter is the sentence
 * that says the most of what was read from the message; the wish is told apart from the story by how it is asked.
 *
 * @param matter where the first line stands in the text
 * @param wish where the wish stands, or null if none is said
 */
public record Summary(Span matter, @Nullable Span wish) {
    /** A shorter message sums itself up. In characters; twice as many in English. */
    private static final int SHORT = 80;
    /** Of a line. */
    private static final int LONGEST = 60;

    private static final int LEAST = 6;
    private static final double PLACE = 1.5;
    private static final double TIME = 1;
    private static final double PARTY = 1;
    private static final double TITLE = 3;
    private static final double COURTESY = 2;
    /** Characters below are of scripts that part words by spaces. */
    private static final char SPACED = 0x300;

    private static final double LATER = 0.05;
    private static final Pattern SENTENCE = Pattern.compile("[^。！？!?；;\\n]+?(?:[。！？!?；;\\n]+|\\.(?=\\s|$)|$)");
    private static final Pattern CLAUSE = Pattern.compile("[^，,：:、]+[，,：:、]*");

    /**
     * How a language says it.
     *
     * @param aside of no account: courtesy, who tells it, where they live
     */
    private record Wording(Pattern wish, Pattern noWish, Pattern aside) {
        static Wording of(Language language) {
            Vocabulary words = Words.of("wishes", language);
            return new Wording(any(words, "wish"), any(words, "no-wish"), any(words, "courtesy", "of-self"));
        }

        private static Pattern any(Vocabulary words, String... sections) {
            return Pattern.compile(words.group(sections), Pattern.CASE_INSENSITIVE);
        }
    }

    private static final Map<Language, Wording> WORDINGS =
            Map.of(Language.ZH, Wording.of(Language.ZH), Language.EN, Wording.of(Language.EN));

    /**
     * Empty for a text that is short, or has nothing to sum up.
     *
     * @param text that the concern's evidence counts in
     */
    public static Optional<Summary> of(String text, Language language, Concern concern) {
        int width = language == Language.ZH ? 1 : 2;
        Span told = concern.words() == null ? new Span(0, text.length()) : concern.words();
        if (told.end() > text.length() || told.end() - told.start() <= SHORT * width) return Optional.empty();
        Wording words = Objects.requireNonNull(WORDINGS.get(language));
        List<Span> sentences = spans(SENTENCE, text, told.start(), told.end());
        Span wish = null;
        Span matter = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sentences.size(); i++) {
            Span sentence = sentences.get(i);
            Span asked = wish(text, sentence, words);
            if (asked != null) {
                wish = shortened(text, asked, asked.start(), LONGEST * width);
                continue;
            }
            double score = score(text, sentence, concern, words) - LATER * i;
            if (score <= most) continue;
            most = score;
            matter = sentence;
        }
        if (matter == null) return Optional.empty();
        return Optional.of(
                new Summary(shortened(text, matter, best(text, matter, concern, words), LONGEST * width), wish));
    }

    /** From where somebody asks for something to the end of the sentence; null if nobody does. */
    private static @Nullable Span wish(String text, Span sentence, Wording words) {
        for (Span clause : spans(CLAUSE, text, sentence.start(), sentence.end())) {
            String said = clause.of(text);
            boolean asks = words.wish().matcher(said).find()
                    && !words.noWish().matcher(said).find();
            if (asks && sentence.end() - clause.start() >= LEAST) return new Span(clause.start(), sentence.end());
        }
        return null;
    }

    private static double score(String text, Span stretch, Concern concern, Wording words) {
        String said = stretch.of(text);
        double score = 0;
        if (holds(stretch, concern.place())) score += PLACE;
        if (concern.time() != null && holds(stretch, concern.time().slot())) score += TIME;
        if (holds(stretch, concern.party())) score += PARTY;
        score += TITLE * shared(said, concern.title());
        if (words.aside().matcher(said).find()) score -= COURTESY;
        return said.strip().length() < LEAST ? score - COURTESY : score;
    }

    private static boolean holds(Span stretch, @Nullable Slot slot) {
        return slot != null
                && !slot.evidence().isEmpty()
                && stretch.covers(slot.evidence().getFirst());
    }

    /** How much of a title's letters, two by two, a stretch has. */
    private static double shared(String said, String title) {
        int pairs = 0;
        int found = 0;
        for (int i = 0; i + 2 <= title.length(); i++) {
            if (!Character.isLetterOrDigit(title.charAt(i)) || !Character.isLetterOrDigit(title.charAt(i + 1)))
                continue;
            pairs++;
            if (said.contains(title.substring(i, i + 2))) found++;
        }
        return pairs == 0 ? 0 : found / (double) pairs;
    }

    /** Where the clause begins that says the most. */
    private static int best(String text, Span sentence, Concern concern, Wording words) {
        int best = sentence.start();
        double most = Double.NEGATIVE_INFINITY;
        for (Span clause : spans(CLAUSE, text, sentence.start(), sentence.end())) {
            double score = score(text, clause, concern, words);
            if (score <= most) continue;
            most = score;
            best = clause.start();
        }
        return best;
    }

    /** As much of a sentence as fits in a line: whole clauses, that at {@code from} among them. */
    private static Span shortened(String text, Span sentence, int from, int longest) {
        List<Span> clauses = spans(CLAUSE, text, sentence.start(), sentence.end());
        int first = 0;
        while (first + 1 < clauses.size() && clauses.get(first + 1).start() <= from) first++;
        int last = first;
        while (true) {
            boolean before = first > 0
                    && clauses.get(last).end() - clauses.get(first - 1).start() <= longest;
            boolean after = last + 1 < clauses.size()
                    && clauses.get(last + 1).end() - clauses.get(first).start() <= longest;
            if (after) last++;
            else if (before) first--;
            else break;
        }
        return trimmed(text, clauses.get(first).start(), clauses.get(last).end(), longest);
    }

    private static Span trimmed(String text, int from, int until, int longest) {
        int start = from;
        while (start < until && !Character.isLetterOrDigit(text.codePointAt(start))) start++;
        int end = Math.min(until, start + longest);
        if (end < until && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        if (end < until) while (end > start && isWithinWord(text, end)) end--;
        while (end > start && !Character.isLetterOrDigit(text.codePointBefore(end))) end--;
        return new Span(start, end);
    }

    private static boolean isWithinWord(String text, int at) {
        return text.charAt(at) < SPACED
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static List<Span> spans(Pattern pattern, String text, int from, int until) {
        List<Span> spans = new ArrayList<>();
        Matcher matcher = pattern.matcher(text).region(from, until);
        while (matcher.find()) if (!matcher.group().isBlank()) spans.add(new Span(matcher.start(), matcher.end()));
        return spans;
    }
}
