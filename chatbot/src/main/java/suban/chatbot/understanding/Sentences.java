package suban.chatbot.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text where it stops or asks. */
public final class Sentences {
    private static final Pattern END = Pattern.compile("[。！？!?；;\\n\\r]+|\\.(?=\\s|$)");

    private Sentences() {}

    /** The sentences of a text with the marks they end with, blank ones left out. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        Matcher ends = END.matcher(text);
        int from = 0;
        while (ends.find()) {
            add(text.substring(from, ends.end()), sentences);
            from = ends.end();
        }
        add(text.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (sentence.codePoints().anyMatch(Character::isLetterOrDigit)) sentences.add(sentence.strip());
    }
}
