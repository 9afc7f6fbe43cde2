package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/** English place names by the word they end in: "Xinhua Road", "the Window of the World station". */
final class EnglishPlaces {
    private static final int MOST_WORDS = 6;
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9'\u2019]{0,30}");
    private static final Vocabulary WORDS = Words.of("places", Language.EN);
    private static final Pattern NUMBER_AFTER = Pattern.compile(WORDS.group("detail") + "{1,3}");
    private static final Pattern BEFORE = Pattern.compile("(?<![a-z0-9])" + WORDS.group("before") + "$");
    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_AFTER = 40;
    private static final Set<String> ENDINGS = Set.copyOf(WORDS.words("endings"));
    /** Stand between a name and its ending without naming anything. */
    private static final Set<String> DESCRIBING = Set.copyOf(WORDS.words("generic"));

    private static final Set<String> JOINS = Set.copyOf(WORDS.words("joins"));
    private static final Set<String> STOPS =
            Set.copyOf(Words.of("names", Language.EN).words("stop-words"));

    private record Word(String text, int start, int end, boolean capital) {}

    /** Start and end (exclusive) of each place in the folded text. */
    List<int[]> find(FoldedText text) {
        List<Word> words = words(text);
        List<int[]> places = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (!ENDINGS.contains(words.get(i).text()) || isAmount(words, i)) continue;
            int first = firstWord(text.text(), words, i);
            if (first == i) continue;
            int end = words.get(i).end();
            places.add(withDetails(text.text(), words.get(first).start(), end));
        }
        return places;
    }

    /** 6000 yuan are no garden. */
    private static boolean isAmount(List<Word> words, int ending) {
        return words.get(ending).text().equals("yuan")
                && words.get(ending - 1).text().chars().allMatch(Character::isDigit);
    }

    /** Start and end of a name with what stands before and after it and says where exactly. */
    static int[] withDetails(String text, int start, int end) {
        Matcher number = NUMBER_AFTER.matcher(text).region(end, Math.min(text.length(), end + LONGEST_AFTER));
        return new int[] {beforeDetail(text, start), number.lookingAt() ? number.end() : end};
    }

    /** "Room 501, Building 3, …", "corner of …": what stands before the name says where exactly. */
    private static int beforeDetail(String text, int start) {
        int from = Math.max(0, start - LONGEST_BEFORE);
        Matcher before = BEFORE.matcher(text.substring(from, start));
        return before.find() ? from + before.start() : start;
    }

    private static List<Word> words(FoldedText text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.text());
        while (matcher.find()) {
            char original = text.original().charAt(text.originalStart(matcher.start()));
            boolean capital = Character.isUpperCase(original) || Character.isDigit(original);
            words.add(new Word(matcher.group(), matcher.start(), matcher.end(), capital));
        }
        return words;
    }

    /** Index of the name's first word, or {@code ending} if nothing names the place. */
    private static int firstWord(String text, List<Word> words, int ending) {
        boolean named = false;
        boolean capitals = false;
        int first = ending;
        for (int i = ending - 1; i >= 0 && ending - i <= MOST_WORDS; i--) {
            Word word = words.get(i);
            int gap = words.get(i + 1).start() - word.end();
            boolean adjacent = gap == 1 && " -".indexOf(text.charAt(word.end())) >= 0;
            if (!adjacent) break;
            boolean joins = JOINS.contains(word.text());
            if (joins
                    && capitals
                    && i > 0
                    && (words.get(i - 1).capital() || words.get(i - 1).text().equals("of"))
                    && !STOPS.contains(
                            words.get(i - 1).text().equals("of")
                                    ? ""
                                    : words.get(i - 1).text())) {
                continue;
            }
            if (STOPS.contains(word.text()) || (capitals && !word.capital())) break;
            if (!word.capital() && ending - i > 3) break;
            boolean names = !DESCRIBING.contains(word.text());
            if (!names && !word.capital() && named) break;
            named |= names;
            capitals |= word.capital() && names;
            if (named) first = i;
        }
        return first;
    }
}
