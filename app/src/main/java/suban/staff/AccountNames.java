package suban.staff;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What accounts may be called. */
public final class AccountNames {
    private static final int LONGEST_DISPLAY_NAME = 80;
    /** Who does something without an account, in histories and in the audit log. */
    private static final Set<String> RESERVED = Set.of("resident", "chatbot", "service", "stranger");

    private AccountNames() {}

    /** A name as it is kept: full-width letters made plain, lower case. */
    public static String plain(String name) {
        if (name.length() > LONGEST_DISPLAY_NAME) return "";
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a name as it is kept can be one. */
    public static boolean isName(String plainName) {
        return plainName.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,39}") && !RESERVED.contains(plainName);
    }

    /** What is wrong with the names of a new account. */
    static List<String> problems(String plainName, String displayName) {
        List<String> problems = new ArrayList<>();
        if (!isName(plainName)) problems.add("name-invalid");
        if (!isDisplayName(displayName)) problems.add("display-name-invalid");
        return problems;
    }

    /** Whether colleagues may be shown it. */
    public static boolean isDisplayName(String displayName) {
        return !displayName.isBlank()
                && displayName.length() <= LONGEST_DISPLAY_NAME
                && displayName
                        .codePoints()
                        .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
