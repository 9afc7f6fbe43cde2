package suban.chatbot;

/** The conversation has no turn with this id. */
public final class UnknownTurn extends ChatFailure {
    UnknownTurn() {
        super("no such turn");
    }
}
