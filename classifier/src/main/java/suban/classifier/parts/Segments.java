package suban.classifier.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Vocabulary;

/**
 * Cuts a text where another concern may begin: at the end of sentences, in short texts also at commas, and wherever the
 * wording announces something. What is too short to say anything goes with what follows.
 */
final class Segments {
    /** Up to so many clauses, commas are looked at; a longer text takes its breath at full stops. */
    private static final int MOST_CLAUSES = 10;
    /** A letter of thirty concerns has no more; each costs two embeddings. */
    private static final int MOST = 32;

    private static final int MOST_CUT = 240;

    private static final int FEWEST_LETTERS = 3;
    private static final Vocabulary WORDS = Words.of("parts");
    private static final Pattern MARKS = Pattern.compile(
            "(?<sentence>[。！？!?；;]+|\\.(?=[\\s\"'”’)]|$))|(?<comma>[，,、：:]+|(?<=\\p{IsHan})\\s+|\\s+(?=\\p{IsHan})|\\s{2,}|\\s[-–—]+\\s|……|\\.{2,}|—+)");

    private static final Pattern ANNOUNCED = WORDS.any("announced");
    private static final Map<Opening, Pattern> OPENINGS = openings();

    private final FoldedText text;
    private final String folded;
    private final List<Segment> segments = new ArrayList<>();

    private Segments(FoldedText text) {
        this.text = text;
        folded = text.text();
    }

    private static Map<Opening, Pattern> openings() {
        Map<Opening, Pattern> openings = new EnumMap<>(Opening.class);
        for (Opening opening : Opening.values()) openings.put(opening, WORDS.any(opening.section()));
        return openings;
    }

    static List<Segment> of(FoldedText text) {
        Segments segments = new Segments(text);
        segments.cut();
        return segments.joined();
    }

    /** Every clause by itself. */
    private void cut() {
        int start = 0;
        Break before = Break.LINE;
        Matcher marks = MARKS.matcher(folded);
        Matcher announced = ANNOUNCED.matcher(folded);
        int mark = -1;
        int line = -1;
        int word = -1;
        while (start < folded.length() && segments.size() < MOST_CUT) {
            // Each is looked for anew only once it is passed, so that the text is read once.
            if (mark < start) mark = marks.find(start) ? marks.start() : folded.length();
            if (line < start) line = newline(start);
            if (word <= start)
                word = announced.find(Math.min(folded.length(), start + 1)) ? announced.start() : folded.length();
            int end = Math.min(Math.min(mark, line), word);
            int next = folded.length();
            Break after = Break.LINE;
            if (end == line && line < folded.length()) {
                after = Break.LINE;
                next = line + 1;
            } else if (end == mark && mark < folded.length()) {
                after = marks.group("sentence") == null ? Break.COMMA : Break.SENTENCE;
                next = Math.max(marks.end(), mark + 1);
            } else if (end < folded.length()) {
                after = Break.NONE;
                next = end;
            }
            before = add(start, end, before) ? after : stronger(before, after);
            start = next;
        }
    }

    private int newline(int from) {
        for (int i = from; i < folded.length(); i++) {
            char c = text.original().charAt(text.originalStart(i));
            if (folded.charAt(i) == ' ' && (c == '\n' || c == '\r')) return i;
        }
        return folded.length();
    }

    private static Break stronger(Break a, Break b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private boolean add(int from, int until, Break before) {
        int start = from;
        int end = until;
        while (start < end && !isWord(folded.charAt(start))) start++;
        while (end > start && Character.isWhitespace(folded.charAt(end - 1))) end--;
        if (start == end) return false;
        EnumSet<Opening> found = EnumSet.noneOf(Opening.class);
        // A list's number ends with a mark, which ends the clause, too.
        int seen = Math.min(folded.length(), until + 2);
        OPENINGS.forEach((opening, pattern) -> {
            Matcher matcher = pattern.matcher(folded).useTransparentBounds(true);
            if (matcher.region(from, seen).lookingAt()
                    || matcher.region(skipped(from, until), seen).lookingAt()) found.add(opening);
        });
        segments.add(new Segment(start, end, before, found));
        return true;
    }

    private int skipped(int from, int until) {
        int start = from;
        while (start < until && !isWord(folded.charAt(start))) start++;
        return start;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || (c >= 0x2460 && c <= 0x24FF);
    }

    private List<Segment> joined() {
        boolean commas = segments.size() <= MOST_CLAUSES;
        List<Segment> joined = new ArrayList<>();
        Segment held = null;
        for (Segment segment : segments) {
            Segment whole = held == null ? segment : held.with(segment);
            held = null;
            boolean starts = joined.isEmpty()
                    || whole.before().compareTo(Break.COMMA) > 0
                    || whole.openings().contains(Opening.FURTHER)
                    || whole.openings().contains(Opening.NUMBERED)
                    || whole.openings().contains(Opening.ALSO)
                    || commas;
            if (!starts) joined.set(joined.size() - 1, joined.getLast().with(plain(whole)));
            else if (letters(whole) < FEWEST_LETTERS) held = whole;
            else joined.add(whole);
        }
        if (held != null && !joined.isEmpty())
            joined.set(joined.size() - 1, joined.getLast().with(plain(held)));
        else if (held != null) joined.add(held);
        return joined.size() <= MOST ? joined : joined.subList(0, MOST);
    }

    private static Segment plain(Segment segment) {
        return new Segment(segment.start(), segment.end(), segment.before(), Set.of());
    }

    /** Of Chinese characters each counts, of English words each letter half. */
    private int letters(Segment segment) {
        int letters = 0;
        for (int i = segment.start(); i < segment.end(); i++) {
            char c = folded.charAt(i);
            if (Character.isLetter(c)) letters += c < 0x300 ? 1 : 2;
        }
        return letters / 2;
    }
}
