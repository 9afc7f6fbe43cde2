package suban.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The place after an item: its instant in the order and its id. */
record PageCursor(long at, String id) {
    String text() {
        return at + "_" + id;
    }

    static PageCursor after(ReviewPage.Item item, ReviewOrder order) {
        return new PageCursor((order == ReviewOrder.NEWEST ? item.created() : item.due()).toEpochMilli(), item.id());
    }

    /** Anything that is no cursor is the start of the list. */
    static Optional<PageCursor> find(@Nullable String text) {
        if (text == null || !text.matches("-?\\d{1,18}_[0-9a-f-]{1,40}")) return Optional.empty();
        int split = text.indexOf('_');
        return Optional.of(new PageCursor(Long.parseLong(text.substring(0, split)), text.substring(split + 1)));
    }
}
