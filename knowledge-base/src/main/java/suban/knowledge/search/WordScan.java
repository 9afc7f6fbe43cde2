package suban.knowledge.search;

/** Finds where a word in an alphabetic script, or a number, ends. */
final class WordScan {
    private WordScan() {}

    /** End of the run of letters and digits, Han excepted, that starts here; an apostrophe inside belongs to it. */
    static int end(String text, int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            boolean inside = Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            if (!inside && !mark && !isApostropheWithin(text, i)) break;
            i += Character.charCount(c);
        }
        return i;
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isApostropheWithin(String text, int i) {
        return isApostrophe(text.charAt(i)) && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
    }
}
