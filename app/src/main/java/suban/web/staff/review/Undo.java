package suban.web.staff.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step that can be taken back for a few seconds. */
public record Undo(String concern, int revision) {
    /** After what can be taken back, as addresses say what was done. */
    static final Set<String> DONE = Set.of("accepted", "dispatched", "dispatched-unseen", "rejected", "answered");

    /** @param last {@code ID.REVISION} as it stands in an address, or null */
    static @Nullable Undo find(@Nullable String last) {
        if (last == null || !last.matches("[0-9a-f-]{1,40}\\.\\d{1,9}")) return null;
        int dot = last.indexOf('.');
        return new Undo(last.substring(0, dot), Integer.parseInt(last.substring(dot + 1)));
    }
}
