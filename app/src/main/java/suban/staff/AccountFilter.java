package suban.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are looked for.
 *
 * @param text part of a name or display name; empty for any
 * @param textUnits codes of departments that the text may mean instead
 * @param unit code of a department, which the city may have no longer
 */
public record AccountFilter(
        String text,
        List<String> textUnits,
        @Nullable Role role,
        @Nullable String unit) {
    public static final AccountFilter ALL = new AccountFilter("", List.of(), null, null);

    public AccountFilter {
        textUnits = List.copyOf(textUnits);
    }
}
