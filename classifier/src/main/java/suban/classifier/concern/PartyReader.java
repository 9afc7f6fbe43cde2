package suban.classifier.concern;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** Finds whom a concern is about: a vehicle by its plate, a company or shop by name. */
final class PartyReader {
    private static final Vocabulary CHINESE_WORDS = Words.of("parties", Language.ZH);
    private static final Vocabulary ENGLISH_WORDS = Words.of("parties", Language.EN);
    private static final Pattern QUOTED = CHINESE_WORDS.any("quoted");
    private static final Pattern NAMED = CHINESE_WORDS.any("named");
    private static final Pattern SPEECH = CHINESE_WORDS.any("speech");
    private static final Pattern PLATE = CHINESE_WORDS.any("plate");
    private static final Pattern ENGLISH =
            Pattern.compile("\\b(?:[a-z0-9&'\u2019-]{1,24} ){1,4}" + ENGLISH_WORDS.group("endings") + "(?![a-z])");
    private static final Set<String> NO_NAME = Set.copyOf(ENGLISH_WORDS.words("generic"));

    private final NameScanner names = new NameScanner(CHINESE_WORDS);

    Optional<Slot> read(FoldedText text) {
        return read(text, Set.of());
    }

    /** @param borders indices that no name crosses: where a time or a place ends */
    Optional<Slot> read(FoldedText text, Set<Integer> borders) {
        Matcher plate = PLATE.matcher(text.text());
        if (plate.find()) return Optional.of(Evidence.slot(text, plate.start(), plate.end(), 0.95));
        return quoted(text)
                .or(() -> names.find(text.text(), borders).stream()
                        .findFirst()
                        .map(n -> Evidence.slot(
                                text, n.start(), n.end(), n.ending().length() > 2 ? 0.8 : 0.65)))
                .or(() -> named(text))
                .or(() -> english(text));
    }

    /** “麦香记”, 'Old Flame': a name in quotation marks, not what somebody said. */
    private static Optional<Slot> quoted(FoldedText text) {
        Matcher matcher = QUOTED.matcher(text.text());
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null && !SPEECH.matcher(name).find())
                    return Optional.of(Evidence.slot(text, matcher.start(group), matcher.end(group), 0.75));
            }
        }
        return Optional.empty();
    }

    /** 店名叫鸿泰精密 */
    private static Optional<Slot> named(FoldedText text) {
        Matcher matcher = NAMED.matcher(text.text());
        return matcher.find()
                ? Optional.of(Evidence.slot(text, matcher.start("name"), matcher.end("name"), 0.6))
                : Optional.empty();
    }

    private static Optional<Slot> english(FoldedText text) {
        Matcher matcher = ENGLISH.matcher(text.text());
        while (matcher.find()) {
            int start = nameStart(text, matcher.start(), matcher.end());
            if (start >= 0) return Optional.of(Evidence.slot(text, start, matcher.end(), 0.65));
        }
        return Optional.empty();
    }

    /** Where the capitalised words before the ending begin; -1 when the name is not capitalised or says nothing. */
    private static int nameStart(FoldedText text, int from, int end) {
        String words = text.text().substring(from, end);
        for (int at = 0; at < words.length(); ) {
            int space = words.indexOf(' ', at);
            if (space < 0) return -1;
            String word = words.substring(at, space);
            boolean capital = Character.isUpperCase(text.original().charAt(text.originalStart(from + at)));
            if (capital && !NO_NAME.contains(word)) return from + at;
            at = space + 1;
        }
        return -1;
    }
}
