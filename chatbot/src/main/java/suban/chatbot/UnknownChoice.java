package suban.chatbot;

/** The last reply of the conversation offers no such choice. */
public final class UnknownChoice extends ChatFailure {
    UnknownChoice() {
        super("no such choice");
    }
}
