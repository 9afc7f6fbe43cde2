package suban.models.embedding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The texts that residents sent just now: whoever handles a message asks for the meaning of its words more than once, and the
 * model reads them once. Only a few, whose states take a few megabytes. Thread-safe.
 */
final class JustRead {
    private static final int MOST = 64;
    /** So many characters are about as many tokens, of two kilobytes each. */
    private static final int MOST_CHARACTERS = 4_096;

    private final Map<String, CompletableFuture<Encoded>> texts = new LinkedHashMap<>(MOST, 0.75f, true);
    private int characters;

    /** @param submit for a text that was not read just now */
    synchronized CompletableFuture<Encoded> get(String text, Function<String, CompletableFuture<Encoded>> submit) {
        CompletableFuture<Encoded> known = texts.get(text);
        if (known != null && !known.isCompletedExceptionally()) return known;
        CompletableFuture<Encoded> submitted = submit.apply(text);
        if (texts.put(text, submitted) == null) characters += text.length();
        var oldest = texts.entrySet().iterator();
        while (texts.size() > MOST || (characters > MOST_CHARACTERS && texts.size() > 1)) {
            characters -= oldest.next().getKey().length();
            oldest.remove();
        }
        return submitted;
    }
}
