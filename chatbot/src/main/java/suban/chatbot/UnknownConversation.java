package suban.chatbot;

/** There is no conversation with this id. */
public final class UnknownConversation extends ChatFailure {
    UnknownConversation() {
        super("no such conversation");
    }
}
