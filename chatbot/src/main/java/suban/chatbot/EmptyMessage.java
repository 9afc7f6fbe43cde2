package suban.chatbot;

/** The message has no character that can be read. */
public final class EmptyMessage extends ChatFailure {
    EmptyMessage() {
        super("the message is empty");
    }
}
