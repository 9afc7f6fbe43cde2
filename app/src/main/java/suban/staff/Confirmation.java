package suban.staff;

import java.time.Duration;

/** What came of asking for the password once more, before something of weight. */
public sealed interface Confirmation {
    record Right() implements Confirmation {}

    record Wrong() implements Confirmation {}

    record Throttled(Duration retryAfter) implements Confirmation {}
}
