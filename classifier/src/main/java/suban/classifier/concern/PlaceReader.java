package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.places.PlaceMention;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Finds the place in the resident's own words: road and number, estate and building, station, park, market. */
final class PlaceReader {
    private static final double BY_WORDING = 0.75;
    private static final double BY_GAZETTEER = 0.9;
    private static final Vocabulary WORDS = Words.of("places", Language.ZH);
    private static final Pattern AFTER = Pattern.compile(WORDS.group("detail") + "{1,4}");

    private static final Set<String> ROADS = Set.copyOf(WORDS.words("roads"));
    private static final String NOT_AFTER_ROADS = WORDS.characters("not-after-roads");
    private static final Set<String> JOINS = Set.copyOf(WORDS.words("joins"));

    private final NameScanner names = new NameScanner(WORDS);
    private final EnglishPlaces english = new EnglishPlaces();

    /** Part of a place; jurisdictions alone are no place to go to. */
    private record Piece(int start, int end, boolean jurisdiction, double confidence) {}

    Optional<Slot> read(FoldedText text, List<PlaceMention> mentions) {
        List<Piece> pieces = pieces(text, mentions);
        pieces.sort(Comparator.comparingInt(Piece::start)
                .thenComparing(Comparator.comparingInt(Piece::end).reversed()));
        List<Piece> places = join(text.text(), pieces);
        return places.stream()
                .max(Comparator.comparingInt((Piece p) -> detail(text.text(), p))
                        .thenComparing(Comparator.comparingInt(Piece::start).reversed()))
                .map(p -> Evidence.slot(text, p.start(), p.end(), p.confidence()));
    }

    private List<Piece> pieces(FoldedText text, List<PlaceMention> mentions) {
        List<Piece> pieces = new ArrayList<>();
        Set<Integer> borders = new HashSet<>();
        for (PlaceMention mention : mentions) {
            boolean jurisdiction =
                    mention.kind() == PlaceMention.Kind.DISTRICT || mention.kind() == PlaceMention.Kind.STREET;
            if (jurisdiction) borders.add(mention.end());
            int end = jurisdiction ? mention.end() : afterDetail(text.text(), mention.end());
            pieces.add(new Piece(mention.start(), end, jurisdiction, BY_GAZETTEER));
        }
        for (NameScanner.Name name : names.find(text.text(), borders)) {
            if (ROADS.contains(name.ending()) && isOtherWord(text.text(), name.end())) continue;
            pieces.add(new Piece(name.start(), afterDetail(text.text(), name.end()), false, BY_WORDING));
        }
        for (int[] place : english.find(text)) pieces.add(new Piece(place[0], place[1], false, BY_WORDING));
        return pieces;
    }

    /** "路灯" is no road. */
    private static boolean isOtherWord(String text, int end) {
        return end < text.length() && NOT_AFTER_ROADS.indexOf(text.charAt(end)) >= 0;
    }

    private static int afterDetail(String text, int end) {
        Matcher after = AFTER.matcher(text).region(end, Math.min(text.length(), end + 40));
        return after.lookingAt() ? after.end() : end;
    }

    /** Joins pieces that overlap or touch, leaving districts and streets at the front to their own slots. */
    private static List<Piece> join(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean touches = last != null && isJoint(text, last.end(), piece.start());
            if (last == null || !touches) {
                joined.add(piece);
            } else if (last.jurisdiction() && piece.start() >= last.end()) {
                joined.set(joined.size() - 1, piece);
            } else {
                boolean jurisdiction = last.jurisdiction() && piece.jurisdiction();
                joined.set(
                        joined.size() - 1,
                        new Piece(
                                last.start(),
                                Math.max(last.end(), piece.end()),
                                jurisdiction,
                                Math.max(last.confidence(), piece.confidence())));
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

    /** How much a place says: numbers first, then length. */
    private static int detail(String text, Piece piece) {
        boolean number = text.substring(piece.start(), piece.end()).chars().anyMatch(c -> c >= '0' && c <= '9');
        return (number ? 100 : 0) + Math.min(piece.end() - piece.start(), 20);
    }
}
