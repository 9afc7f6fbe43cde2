package suban.classifier.proposals;

import org.jspecify.annotations.Nullable;

/**
 * A concern as a language model reads it; null where it says nothing. Whether any of it is true has to be checked.
 *
 * @param words stretch of the message that is to tell of it
 * @param kind code of a kind
 * @param service code of a service
 */
public record Proposed(
        @Nullable String words,
        @Nullable String kind,
        @Nullable String service,
        @Nullable String place,
        @Nullable String time,
        @Nullable String party) {}
