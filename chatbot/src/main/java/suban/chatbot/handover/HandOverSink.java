package suban.chatbot.handover;

import java.util.Optional;

/** Where conversations go that a person should take over: the intake. Thread-safe. */
public interface HandOverSink {
    /** For conversations on trial: nobody is there to take one over. */
    HandOverSink NOBODY = new HandOverSink() {
        @Override
        public Optional<TakenOver> accept(HandOver handOver) {
            return Optional.empty();
        }

        @Override
        public Attention tell(String item, String words) {
            return Attention.NOBODY;
        }

        @Override
        public Optional<TakenOver> find(String item) {
            return Optional.empty();
        }

        @Override
        public void erase(String conversation) {}
    };

    /** Who attends to a resident whose conversation was handed over. */
    enum Attention {
        /** A person does, or will within the time that was promised: the bot is silent. */
        PERSON,
        /** A person should have long ago: the bot helps meanwhile, and the person still reads what is said. */
        LATE_PERSON,
        /** Nobody any more: the conversation is the bot's again. */
        NOBODY
    }

    /**
     * Takes the conversation over, durably before it returns.
     *
     * @return what the resident is told of it; empty where nobody is there to take it over
     */
    Optional<TakenOver> accept(HandOver handOver);

    /**
     * Passes on what the resident said since, durably before it returns.
     *
     * @param item as {@link #accept} gave it
     */
    Attention tell(String item, String words);

    /** The item, as long as a person has it. */
    Optional<TakenOver> find(String item);

    /** Blanks what was passed on of a conversation. */
    void erase(String conversation);
}
