package suban.web.staff.review;

/** An article's words as an answer is written: no marks, addresses in full. */
public final class AnswerWords {
    private AnswerWords() {}

    public static String plain(String markdown) {
        return markdown.replaceAll("\\[([^\\]]*)\\]\\(([^)\\s]*)\\)", "$1 ($2)")
                .replaceAll("(?m)^#{1,6}\\s+", "")
                .replaceAll("(\\*\\*|__|`)", "")
                .strip();
    }
}
