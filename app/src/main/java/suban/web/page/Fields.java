package suban.web.page;

import org.jspecify.annotations.Nullable;

/** What the fields of forms have in common. */
public final class Fields {
    private Fields() {}

    /** Ids of what explains a field, for {@code aria-describedby}; null if nothing does. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        String ids =
                (hint == null ? "" : "field-" + name + "-hint ") + (error == null ? "" : "field-" + name + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
