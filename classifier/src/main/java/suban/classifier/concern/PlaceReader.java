package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.places.PlaceMention;
import suban.classifier.time.TimeMention;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Finds the place in the resident's own words: road and number, estate and building, station, park, market. */
final class PlaceReader {
    private static final Vocabulary WORDS = Words.of("places", Language.ZH);
    private static final int LONGEST_DETAIL = 60;
    private static final Pattern AFTER = Pattern.compile(WORDS.group("detail") + "{1,6}");
    /** A name without one of the usual endings is one right behind a road or a number: 翻身路丰泽园. */
    private static final Pattern AFTER_ROAD = WORDS.any("after-road");

    private static final Pattern CROSSING = WORDS.any("crossing");
    /** Where somebody lives or works is seldom where the trouble is. */
    private static final Pattern LIVES = Pattern.compile(WORDS.group("lives") + "$");

    private static final int BEFORE = 8;
    /** Characters below it are not Chinese. */
    private static final char LATIN = 0x300;

    private static final Set<String> ROADS = Set.copyOf(WORDS.words("roads"));
    private static final String NOT_AFTER_ROADS = WORDS.characters("not-after-roads");
    private static final Set<String> JOINS = Set.copyOf(WORDS.words("joins"));
    private static final Set<String> CROSSING_JOINS = Set.copyOf(WORDS.words("crossing-joins"));

    private final NameScanner names = new NameScanner(WORDS);
    private final EnglishPlaces english = new EnglishPlaces();

    /** Part of a place; jurisdictions alone are no place to go to. */
    private record Piece(int start, int end, boolean jurisdiction) {}

    /**
     * A place as its wording tells it.
     *
     * @param start index in the folded text
     * @param end exclusive
     * @param likeliest whether it is the one where the trouble is, by its wording alone
     */
    record Wording(int start, int end, boolean likeliest) {}

    /**
     * All that are named, in their order.
     *
     * @param times that the text says: no place reaches into one
     */
    List<Wording> find(FoldedText text, List<PlaceMention> mentions, List<TimeMention> times) {
        List<Piece> places = places(text, mentions, times);
        Piece likeliest = places.stream()
                .max(Comparator.comparingInt((Piece p) -> weight(text.text(), p))
                        .thenComparing(Comparator.comparingInt(Piece::start).reversed()))
                .orElse(null);
        return places.stream()
                .map(p -> new Wording(p.start(), p.end(), p.equals(likeliest)))
                .toList();
    }

    private List<Piece> places(FoldedText text, List<PlaceMention> mentions, List<TimeMention> times) {
        List<Piece> pieces = pieces(text, mentions, times);
        pieces.sort(Comparator.comparingInt(Piece::start)
                .thenComparing(Comparator.comparingInt(Piece::end).reversed()));
        return Corrections.without(text, join(text.text(), pieces), Piece::start, Piece::end);
    }

    private List<Piece> pieces(FoldedText text, List<PlaceMention> mentions, List<TimeMention> times) {
        List<Piece> pieces = new ArrayList<>();
        Set<Integer> borders = new HashSet<>();
        for (TimeMention time : times) borders.add(time.end());
        for (PlaceMention mention : mentions) {
            boolean jurisdiction =
                    mention.kind() == PlaceMention.Kind.DISTRICT || mention.kind() == PlaceMention.Kind.STREET;
            if (jurisdiction) borders.add(mention.end());
            boolean english = text.text().charAt(mention.start()) < LATIN;
            int[] whole = jurisdiction
                    ? new int[] {mention.start(), mention.end()}
                    : english
                            ? EnglishPlaces.withDetails(text.text(), mention.start(), mention.end())
                            : new int[] {mention.start(), afterDetail(text.text(), mention.end())};
            pieces.add(new Piece(whole[0], whole[1], jurisdiction));
        }
        for (NameScanner.Name name : names.find(text.text(), borders)) {
            if (ROADS.contains(name.ending()) && isOtherWord(text.text(), name.end())) continue;
            pieces.add(new Piece(name.start(), afterDetail(text.text(), name.end()), false));
        }
        for (int[] place : english.find(text)) pieces.add(new Piece(place[0], place[1], false));
        return pieces;
    }

    /** "路灯" is no road. */
    private static boolean isOtherWord(String text, int end) {
        return end < text.length() && NOT_AFTER_ROADS.indexOf(text.charAt(end)) >= 0;
    }

    private static int afterDetail(String text, int from) {
        int end = from;
        int most = Math.min(text.length(), from + LONGEST_DETAIL);
        Matcher road = AFTER_ROAD.matcher(text).useTransparentBounds(true).region(end, most);
        if (road.lookingAt()) end = road.end();
        Matcher after = AFTER.matcher(text).useTransparentBounds(true).region(end, most);
        if (!after.lookingAt()) return end;
        end = after.end();
        Matcher name = AFTER_ROAD.matcher(text).useTransparentBounds(true).region(end, most);
        return name.lookingAt() ? name.end() : end;
    }

    /** Joins pieces that overlap or touch, leaving districts and streets at the front to their own slots. */
    private static List<Piece> join(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean touches = last != null
                    && (isJoint(text, last.end(), piece.start())
                            || isCrossing(text, last.end(), piece.start(), piece.end()));
            if (last == null || !touches) {
                joined.add(piece);
            } else if (last.jurisdiction() && piece.start() >= last.end()) {
                joined.set(joined.size() - 1, piece);
            } else {
                boolean jurisdiction = last.jurisdiction() && piece.jurisdiction();
                joined.set(joined.size() - 1, new Piece(last.start(), Math.max(last.end(), piece.end()), jurisdiction));
            }
        }
        joined.removeIf(Piece::jurisdiction);
        return joined;
    }

    private static boolean isJoint(String text, int end, int start) {
        if (start <= end) return true;
        String gap = text.substring(end, start).strip();
        return start - end <= 2 && (gap.isEmpty() || JOINS.contains(gap) || gap.equals("-"));
    }

    /** "彩田路和福华路交界处": one place with both roads. */
    private static boolean isCrossing(String text, int end, int start, int after) {
        if (start - end > 3
                || start < end
                || !CROSSING_JOINS.contains(text.substring(end, start).strip())) return false;
        Matcher crossing =
                CROSSING.matcher(text).region(Math.max(start, after - 4), Math.min(text.length(), after + 8));
        return crossing.find();
    }

    /** How much a place says: numbers first, then length; where somebody lives says the least. */
    private static int weight(String text, Piece piece) {
        boolean number = text.substring(piece.start(), piece.end()).chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean lives = LIVES.matcher(text.substring(Math.max(0, piece.start() - BEFORE), piece.start()))
                .find();
        return (lives ? -200 : 0) + (number ? 20 : 0) + Math.min(piece.end() - piece.start(), 12);
    }
}
