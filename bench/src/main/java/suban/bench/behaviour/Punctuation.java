package suban.bench.behaviour;

import java.util.regex.Pattern;

/** What writers do to marks and white space. Marks between digits (3.5, 10:30) belong to the number and stay. */
final class Punctuation {
    private static final String MARK = "[，。！？；：、,.!?;:…～~]";
    private static final Pattern AT_END = Pattern.compile("[，。！？；：、,.!?;:…～~\\s]+$");
    private static final Pattern ANY =
            Pattern.compile("(?<!\\d)[，。！？；：、,.!?;:…～~“”\"（）()《》]|[，。！？；：、,.!?;:…～~“”\"（）()《》](?!\\d)");
    private static final Pattern DOUBLED = Pattern.compile("(?<!" + MARK + ")([，。！？,.!?])(?!" + MARK + "|\\d)");
    private static final Pattern INNER_STOP = Pattern.compile("(?:[。！？]|[.!?](?=\\s))\\s*(?=\\S)");
    private static final Pattern COMMA = Pattern.compile("，|,(?!\\d)\\s*");

    private Punctuation() {}

    static String withoutEnd(String text) {
        return AT_END.matcher(text).replaceFirst("");
    }

    static String ending(String text, String end) {
        return withoutEnd(text) + end;
    }

    /** Adds a sentence of its own. */
    static String adding(String text, String stop, String sentence) {
        return withoutEnd(text).length() == text.length() ? text + stop + sentence : text + sentence;
    }

    static String none(String text, String instead) {
        return ANY.matcher(text).replaceAll(instead).strip();
    }

    static String doubled(String text) {
        return DOUBLED.matcher(text).replaceAll("$1$1");
    }

    static String spaceForComma(String text) {
        return COMMA.matcher(text).replaceAll(" ");
    }

    static String lineBreakForStop(String text) {
        return INNER_STOP.matcher(text).replaceAll("\n");
    }

    static String halfWidth(String text) {
        return text.replace('，', ',')
                .replace('。', '.')
                .replace('？', '?')
                .replace('！', '!')
                .replace('；', ';')
                .replace('：', ':');
    }

    /** Letters, digits and marks of ASCII as an East Asian input method in full-width mode gives them. */
    static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c == ' ') wide.append('\u3000');
            else wide.append(c > ' ' && c < '\u007f' ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }

    static String spacedOutside(String text) {
        return " \t " + text + "\t \n";
    }

    /** As text copied from web pages may come: a byte order mark in front and zero-width spaces inside. */
    static String zeroWidth(String text) {
        StringBuilder out = new StringBuilder("\uFEFF");
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i++) {
            if (i > 0 && i % 3 == 0) out.append('\u200B');
            out.appendCodePoint(codePoints[i]);
        }
        return out.toString();
    }
}
