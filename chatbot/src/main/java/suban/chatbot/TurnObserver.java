package suban.chatbot;

import java.util.Locale;
import suban.chatbot.reply.Reply;

/**
 * Hears how turns go, for figures: how long and what came of them, never what was said. Called by the threads of the
 * turns, so it is quick, thread-safe, and throws nothing.
 */
public interface TurnObserver {
    /** Part of a turn. {@code RETRIEVE} runs beside {@code DECIDE}, which waits for it where it needs it. */
    enum Step {
        UNDERSTAND,
        RETRIEVE,
        DECIDE,
        COMPOSE,
        RECORD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void took(Step step, long nanos);

    /** A reply was recorded and is about to leave. */
    void replied(Reply reply);

    /** Nobody listens. */
    TurnObserver NOBODY = new TurnObserver() {
        @Override
        public void took(Step step, long nanos) {}

        @Override
        public void replied(Reply reply) {}
    };
}
