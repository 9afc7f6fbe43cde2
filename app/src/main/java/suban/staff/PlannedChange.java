package suban.staff;

import org.jspecify.annotations.Nullable;

/**
 * An account as a file wants it.
 *
 * @param line of the file
 * @param name as accounts are kept
 * @param before what it was when the plan was made, or null when there was none
 */
public record PlannedChange(
        long line, String name, @Nullable Shape before, Shape after) {
    /** What a file says of an account. */
    public record Shape(String displayName, Post post) {
        public static Shape of(StaffAccount account) {
            return new Shape(account.displayName(), account.post());
        }
    }
}
