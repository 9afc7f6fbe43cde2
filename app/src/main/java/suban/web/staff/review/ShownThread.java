package suban.web.staff.review;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.intake.FiledConcern;
import suban.intake.ThreadMessage;

/**
 * What was written to and fro, as a page for staff shows it.
 *
 * @param messages oldest first
 * @param isOpen whether more may come
 * @param since when the page began to look for more
 * @param isStill whether it has given up looking
 */
public record ShownThread(
        String concern, List<ThreadMessage> messages, boolean isOpen, Instant since, boolean isStill) {
    /** Field that tells how far the page went on which something was decided. */
    public static final String SEEN = "seen";

    /** Ids of the forms that end what is written to and fro, or move it on: each tells how far its page went. */
    public static final List<String> ENDING =
            List.of("form-answer", "form-reject", "form-merge", "form-split", "form-close", "form-correction");

    public ShownThread {
        messages = List.copyOf(messages);
    }

    /** A page that is opened now. */
    public static ShownThread of(FiledConcern concern, Clock clock) {
        return of(concern, null, clock);
    }

    /** @param since as a page sent it that was opened before; anything else counts as now */
    static ShownThread of(FiledConcern concern, @Nullable String since, Clock clock) {
        return new ShownThread(
                concern.id(),
                concern.handedOver() == null ? List.of() : concern.handedOver().messages(),
                concern.isWithPerson(),
                instant(since, clock),
                false);
    }

    private static Instant instant(@Nullable String since, Clock clock) {
        try {
            return since == null ? clock.instant() : Instant.parse(since);
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }

    /** Id of the newest message; empty without any. */
    public String last() {
        return messages.isEmpty() ? "" : messages.getLast().id();
    }

    /** Who of the staff wrote last, if that was not this reader; null else. */
    public @Nullable String findOtherWriter(String reader) {
        return messages.reversed().stream()
                .filter(message -> !message.byResident())
                .findFirst()
                .map(ThreadMessage::by)
                .filter(by -> !by.equals(reader))
                .orElse(null);
    }

    /** Where the page asks for more. */
    public String address() {
        return QueuePage.PATH + "/" + concern + "/thread?seen=" + last() + "&since=" + since;
    }

    ShownThread still() {
        return new ShownThread(concern, messages, isOpen, since, true);
    }

    ShownThread masked() {
        return new ShownThread(
                concern, messages.stream().map(ThreadMessage::masked).toList(), isOpen, since, isStill);
    }
}
