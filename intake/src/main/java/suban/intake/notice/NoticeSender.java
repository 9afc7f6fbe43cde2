package suban.intake.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Hands notices to whoever sends messages for the city. */
public interface NoticeSender extends AutoCloseable {
    /** What came of an attempt. */
    sealed interface Result {
        record Sent() implements Result {}

        /** It never will be taken. */
        record Refused(int status) implements Result {}

        /**
         * Another time, perhaps.
         *
         * @param cause in a word, without what was in the notice
         * @param after how long the sender wants to be left alone, or null
         */
        record TryLater(String cause, @Nullable Duration after) implements Result {}
    }

    /** The same notice may come again: then it is one that was not known to be sent. Waits for the answer. */
    Result send(Notice notice);

    /** Ends an attempt under way. */
    @Override
    void close();
}
