package suban.chatbot.wording;

import java.util.Arrays;
import java.util.Optional;

/** A reply whose wording every city must give. */
public enum FixedReply {
    WELCOME("welcome"),
    HANDOVER("handover"),
    UNKNOWN("unknown"),
    CLARIFY("clarify"),
    CONCERN("concern"),
    OFFER_CONCERN("offer-concern"),
    HELPED("helped"),
    NOT_HELPED("not-helped"),
    EMPTY("empty"),
    ABUSE_LIMIT("abuse-limit");

    private final String key;

    FixedReply(String key) {
        this.key = key;
    }

    /** The key in {@code replies.yaml}. */
    public String key() {
        return key;
    }

    public static Optional<FixedReply> find(String key) {
        return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
    }
}
