package suban.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * Some of the listed concerns.
 *
 * @param next ask with this to go on after the last item; null if there is nothing more
 */
public record ReviewPage(List<Item> items, @Nullable String next) {
    public ReviewPage {
        items = List.copyOf(items);
    }

    /**
     * A line of the list.
     *
     * @param confidence how sure the suggested service was, 0 to 1, or null if none was suggested
     * @param owner name of the account that has claimed it, or null
     * @param escalation 0 while it is in time, then how high it was reported
     * @param extensionAsked whether its unit waits for more time
     * @param isPrivate whether only intake may know who filed it
     */
    public record Item(
            String id,
            String trackingCode,
            ConcernState state,
            Origin origin,
            Handling handling,
            Language language,
            Instant created,
            Instant due,
            int revision,
            @Nullable Double confidence,
            @Nullable String owner,
            int escalation,
            boolean extensionAsked,
            int reopened,
            boolean isPrivate) {}
}
