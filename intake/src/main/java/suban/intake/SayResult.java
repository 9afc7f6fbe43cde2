package suban.intake;

import java.util.List;

/** What became of a message from staff to a resident. */
public sealed interface SayResult {
    /** It is on disk and stands in the conversation. */
    record Said(ThreadMessage message) implements SayResult {}

    /** @param problems codes: the field, then what is wrong */
    record Invalid(List<String> problems) implements SayResult {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** No person has the conversation any more. */
    record Ended() implements SayResult {}

    record UnknownConcern() implements SayResult {}
}
