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

    /** A vehicle's plate, by indices in the folded text. */
    static Optional<Span> plate(FoldedText text) {
        Matcher plate = PLATE.matcher(text.text());
        return plate.find() ? Optional.of(new Span(plate.start(), plate.end())) : Optional.empty();
    }

    /** What is certainly a name: in quotation marks, or after 店名叫. */
    static Optional<Span> said(FoldedText text) {
        return quoted(text).or(() -> named(text));
    }

    /**
     * The name that most looks like one, by indices in the folded text.
     *
     * @param borders indices that no name crosses: where a time or a place ends
     */
    Optional<Span> find(FoldedText text, Set<Integer> borders) {
        return plate(text)
                .or(() -> quoted(text))
                .or(() -> names.find(text.text(), borders).stream().findFirst().map(n -> new Span(n.start(), n.end())))
                .or(() -> named(text))
                .or(() -> english(text));
    }

    /** “麦香记”, 'Old Flame': a name in quotation marks, not what somebody said. */
    private static Optional<Span> quoted(FoldedText text) {
        Matcher matcher = QUOTED.matcher(text.text());
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String name = matcher.group(group);
                if (name != null && !SPEECH.matcher(name).find())
                    return Optional.of(new Span(matcher.start(group), matcher.end(group)));
            }
        }
        return Optional.empty();
    }

    /** 店名叫鸿泰精密 */
    private static Optional<Span> named(FoldedText text) {
        Matcher matcher = NAMED.matcher(text.text());
        return matcher.find() ? Optional.of(new Span(matcher.start("name"), matcher.end("name"))) : Optional.empty();
    }

    private static Optional<Span> english(FoldedText text) {
        Matcher matcher = ENGLISH.matcher(text.text());
        while (matcher.find()) {
            int start = nameStart(text, matcher.start(), matcher.end());
            if (start >= 0) return Optional.of(new Span(start, matcher.end()));
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
