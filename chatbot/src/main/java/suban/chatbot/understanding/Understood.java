package suban.chatbot.understanding;

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
    private static final int LONGEST_ACRONYM = 6;

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

    /** Digits, emoji and a lone acronym (ETC, WIFI) say nothing about the language somebody speaks. */
    private static Language languageOf(String text, @Nullable Language spoken) {
        if (spoken == null) return Language.of(text);
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        String word = text.strip();
        boolean acronym = word.length() <= LONGEST_ACRONYM
                && word.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        return letters && !acronym ? Language.of(text) : spoken;
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
