package suban.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.models.text.FoldedText;

/**
 * Takes whoever filed a private concern out of words: what identifies anybody, and their own name, number and address wherever
 * they stand, in any script and width. Masking alone knows a name only by the words around it. Immutable.
 */
final class Discretion {
    /** How people are spoken to, which a form's field for the name often holds as well. */
    private static final Pattern ADDRESSED =
            Pattern.compile("(?:先生|女士|小姐|太太|老师|阿姨|叔叔)$|^(?:mr|mrs|ms|miss|dr)\\.?\\s+");

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_NUMBER = 5;

    private final List<Pattern> told;

    private Discretion(List<Pattern> told) {
        this.told = told;
    }

    static Discretion of(@Nullable Contact contact) {
        List<Pattern> told = new ArrayList<>();
        if (contact != null) {
            addName(told, folded(contact.name()));
            addNumber(told, folded(contact.phone()));
            String email = folded(contact.email());
            if (!email.isEmpty()) told.add(Pattern.compile(Pattern.quote(email)));
        }
        return new Discretion(told);
    }

    /** The text with all that hidden; it keeps its length, so offsets stay true. */
    String hide(String text) {
        StringBuilder hidden = new StringBuilder(Masking.mask(text));
        FoldedText folded = FoldedText.of(text);
        for (Pattern pattern : told) {
            Matcher found = pattern.matcher(folded.text());
            while (found.find()) {
                int end = folded.originalEnd(found.end());
                for (int i = folded.originalStart(found.start()); i < end; i++) hidden.setCharAt(i, '*');
            }
        }
        return hidden.toString();
    }

    private static void addName(List<Pattern> told, String said) {
        String name = ADDRESSED.matcher(said).replaceAll("").strip();
        if (name.codePointCount(0, name.length()) < SHORTEST_NAME) return;
        told.add(spaced(List.of(name.split("\\s+"))));
        // Of a name in several words each may stand alone.
        for (String part : name.split("\\s+"))
            if (part.length() > SHORTEST_NAME && !part.equals(name)) told.add(spaced(List.of(part)));
    }

    private static Pattern spaced(List<String> parts) {
        String words = parts.stream().map(Pattern::quote).collect(Collectors.joining("\\s*"));
        return Pattern.compile("(?<![a-z])" + words + "(?![a-z])");
    }

    private static void addNumber(List<Pattern> told, String said) {
        String digits = said.replaceAll("\\D", "");
        if (digits.length() < SHORTEST_NUMBER) return;
        // What was masked before still tells most of it.
        told.add(Pattern.compile(Pattern.quote(Masking.mask(digits))));
        told.add(Pattern.compile(
                digits.chars().mapToObj(Character::toString).collect(Collectors.joining("[^\\p{L}\\d\n]{0,2}"))));
    }

    private static String folded(@Nullable String said) {
        return said == null ? "" : FoldedText.of(said).text().strip();
    }
}
