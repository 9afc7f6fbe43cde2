package suban.chatbot;

/** The message is longer than {@link Chatbot#LONGEST_MESSAGE}. */
public final class MessageTooLong extends ChatFailure {
    private final int length;

    MessageTooLong(int length) {
        super("the message has " + length + " characters");
        this.length = length;
    }

    public int length() {
        return length;
    }
}
