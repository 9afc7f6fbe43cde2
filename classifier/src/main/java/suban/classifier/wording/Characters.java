package suban.classifier.wording;

/** What a character of folded text is to the phrases looked for in it. */
final class Characters {
    private Characters() {}

    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF);
    }

    /** Letters and digits of scripts that write words apart: such a word must match as a whole. */
    static boolean isWordPart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || (c > 0x7F && Character.isLetterOrDigit(c) && !isHan(c));
    }

    /** A word that is spelt out has begun before. */
    static boolean isInsideWord(String text, int at) {
        return at > 0 && isWordPart(text.charAt(at)) && isWordPart(text.charAt(at - 1));
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '`';
    }

    static boolean isMark(char c) {
        return !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** Ends a clause: negation does not reach over it. */
    static boolean endsClause(char c) {
        return switch (c) {
            case ',', '.', '!', '?', ';', ':', '。', '、', '…', '~', '\n' -> true;
            default -> false;
        };
    }

    /** Ends a sentence: when something happened does not reach over it. */
    static boolean endsSentence(char c) {
        return switch (c) {
            case '.', '!', '?', '。', '…', ';', '\n' -> true;
            default -> false;
        };
    }
}
