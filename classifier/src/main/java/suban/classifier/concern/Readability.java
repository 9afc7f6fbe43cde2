package suban.classifier.concern;

import java.util.Set;
import java.util.regex.Pattern;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;

/** Tells Chinese and English sentences from what Suban cannot read: marks, code, other languages, bare numbers. */
final class Readability {
    private static final int FEWEST_LETTERS = 2;
    /** Marks of code. Brackets and semicolons are everybody's, above all once full-width ones are folded. */
    private static final String CODE = "{}<>=$\\|";

    private static final Pattern SPACE = Pattern.compile("[^\\p{L}']+");
    private static final Set<String> OTHER_LANGUAGES =
            Set.copyOf(Words.of("readability").words("other-languages"));

    /** A hand drawn over the keys. */
    private static final Pattern KEYS_IN_ROW =
            Pattern.compile("(?:qwer|wert|erty|asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|cvbn|vbnm)[a-z]*");

    private Readability() {}

    static boolean isReadable(FoldedText text) {
        int known = 0;
        int foreign = 0;
        int code = 0;
        String folded = text.text();
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            Character.UnicodeScript script = c < 0x80 ? Character.UnicodeScript.COMMON : Character.UnicodeScript.of(c);
            if (c >= 'a' && c <= 'z' || script == Character.UnicodeScript.HAN) known++;
            else if (c >= 0x80 && Character.isLetter(c)) foreign += isMarkOfEnglish(c) ? 0 : 1;
            else if (CODE.indexOf(c) >= 0) code++;
        }
        if (known < FEWEST_LETTERS || foreign > known / 4) return false;
        return code * 8 <= known && !isOtherThanEnglish(folded);
    }

    private static boolean isMarkOfEnglish(char c) {
        return c == 'é' || c == 'ï' || c == 'ö';
    }

    private static boolean isOtherThanEnglish(String text) {
        if (text.chars().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF)) return false;
        String[] words = SPACE.split(text.strip(), 200);
        int other = 0;
        boolean onlyKeys = true;
        for (String word : words) {
            if (OTHER_LANGUAGES.contains(word)) other++;
            onlyKeys &= KEYS_IN_ROW.matcher(word).matches();
        }
        return onlyKeys || other >= 2 && other * 6 >= words.length;
    }
}
