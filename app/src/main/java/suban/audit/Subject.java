package suban.audit;

import java.util.List;
import java.util.regex.Pattern;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/**
 * What it was done to, by its id: {@code concern:ID}, {@code account:NAME}, {@code article:LANGUAGE/ID},
 * {@code notice:ID}, {@code notice-text:LANGUAGE/NAME}, {@code template:ID} or nothing. Never
 * something that a resident said, and never a tracking code, which opens a concern.
 */
public record Subject(String text) {
    // Before the constants, which are checked by it.
    private static final Pattern NAMED = Pattern.compile("[a-z-]+:[\\p{L}\\p{N}._/-]{1,200}");

    /** Nothing in particular. */
    public static final Subject NONE = new Subject("");

    /** What residents were told. */
    public static final Subject NOTICES = new Subject("log:notices");

    /** The audit log itself. */
    public static final Subject LOG = new Subject("log:audit");

    public Subject {
        if (!text.isEmpty() && !NAMED.matcher(text).matches())
            throw new IllegalArgumentException("a subject is an id with its kind");
    }

    public static Subject concern(String id) {
        return new Subject("concern:" + id);
    }

    public static Subject notice(String id) {
        return new Subject("notice:" + id);
    }

    /** What residents are told at one step. */
    public static Subject noticeText(String name, Language language) {
        return new Subject("notice-text:" + language.code() + "/" + name);
    }

    public static Subject account(String name) {
        return new Subject("account:" + name);
    }

    /** A file of accounts that was applied. */
    public static Subject roster(String id) {
        return new Subject("roster:" + id);
    }

    public static Subject template(String id) {
        return new Subject("template:" + id);
    }

    public static Subject article(ArticleKey key) {
        return new Subject("article:" + key.language().code() + "/" + key.id());
    }

    /** Subjects that somebody may mean who gives an id with or without its kind. */
    static List<String> meant(String typed) {
        return typed.contains(":")
                ? List.of(typed)
                : List.of(
                        "concern:" + typed,
                        "account:" + typed,
                        "notice:" + typed,
                        "article:" + typed,
                        "article:zh/" + typed,
                        "article:en/" + typed);
    }
}
