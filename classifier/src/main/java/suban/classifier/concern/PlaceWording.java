package suban.classifier.concern;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import suban.classifier.wording.Words;
import suban.models.text.Vocabulary;

/** Tells from the words around a name whether it is used as a place ("在…", "…附近", "near …"). */
final class PlaceWording {
    private static final int CONTEXT = 12;
    private static final Vocabulary WORDS = Words.of("place-wording");
    /** What may stand before a name that the words after it make a place; anything else could be part of a longer name. */
    private static final Pattern BOUNDARY = Pattern.compile("(?:^|[^\\p{L}\\p{N}]|" + WORDS.group("bounds") + ")$");

    private static final Pattern FOLLOWS = WORDS.any("follows");
    /** Names that say themselves that they are places, unless they are the end of a longer name. */
    private static final Pattern PLACE_NAME = WORDS.any("says-itself");

    private final Pattern leads;

    /** @param city names of the city, after which a place of it may be named */
    PlaceWording(Collection<String> city) {
        String names = city.stream().map(name -> "|" + Pattern.quote(name)).collect(Collectors.joining());
        leads = Pattern.compile("(?:" + WORDS.group("leads") + names + ")$");
    }

    /** @param start of the name in the folded text; {@code end} is exclusive */
    boolean makesAPlace(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - CONTEXT), start);
        if (leads.matcher(before).find()) return true;
        boolean bounded = start == 0 || BOUNDARY.matcher(before).find();
        if (!bounded) return false;
        if (PLACE_NAME.matcher(text).region(start, end).matches()) return true;
        return FOLLOWS.matcher(text)
                .region(end, Math.min(text.length(), end + CONTEXT))
                .lookingAt();
    }
}
