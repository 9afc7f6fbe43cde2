package suban.chatbot.understanding;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * A resident's message, understood as far as its characters go.
 *
 * @param text as written, of the same length, with characters that no store can hold replaced
 * @param masked the same with personal data masked
 * @param gist folded text without courtesy, haste and marks: what models read
 * @param language to reply in
 */
public record Understood(String text, String masked, FoldedText folded, String gist, Language language, Cues cues) {
    private static final Pattern WORD =
            Pattern.compile("(?<![\\p{L}\\p{N}_-])\\p{L}[\\p{L}'\u2019]*(?![\\p{L}\\p{N}_-])");

    private static final Pattern NAME =
            Pattern.compile("[A-Z]{1,6}|\\p{Ll}*\\p{Lu}\\p{Ll}+\\p{Lu}[\\p{L}]*|\\p{Ll}+\\p{Lu}[\\p{L}]*");

    /** @param spoken the conversation's language so far, or null at its beginning */
    public static Understood of(String message, @Nullable Language spoken) {
        String text = storable(message);
        FoldedText folded = FoldedText.of(text);
        Language language = languageOf(text, spoken);
        String gist = Gist.of(folded.text(), language);
        return new Understood(text, Masking.mask(text), folded, gist, language, Cues.of(gist, language));
    }

    /** Whether there is anything to read in a message. */
    public static boolean isReadable(String message) {
        return message.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT);
    }

    /** Digits, emoji, codes and a lone acronym or brand (ETC, WiFi) say nothing about the language somebody speaks. */
    private static Language languageOf(String text, @Nullable Language spoken) {
        Language written = Language.of(text);
        if (spoken == null || written != Language.EN) return spoken == null || hasLetters(text) ? written : spoken;
        List<String> words = words(text);
        return words.isEmpty()
                        || (words.size() == 1 && NAME.matcher(words.getFirst()).matches())
                ? spoken
                : written;
    }

    /**
     * Whether a message is a single word of Latin letters, that whoever speaks another language may have borrowed: it is read
     * in its own language and answered in that of the conversation.
     */
    public boolean isBorrowed() {
        return language == Language.EN && words(text).size() == 1;
    }

    /** What has digits or is written in parts, such as a tracking code or {@code B2-1203}, is no word. */
    private static List<String> words(String text) {
        return WORD.matcher(TrackingCodes.without(text))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** NUL and halves of surrogate pairs cannot be stored; replaced one for one so that offsets stay. */
    private static String storable(String message) {
        StringBuilder text = new StringBuilder(message);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                text.setCharAt(i, ' ');
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
        return text.toString();
    }
}
