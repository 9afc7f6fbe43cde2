package suban.chatbot.handover;

/** Where conversations go that a person should take over: the intake. */
public interface HandOverSink {
    /**
     * Takes the conversation over, durably before it returns.
     *
     * @return id of the intake item
     */
    String accept(HandOver handOver);
}
