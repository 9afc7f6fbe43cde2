package suban.chatbot;

/** A message that cannot be taken. Nothing was recorded. Mapped to a reader's words once, at the edge. */
public abstract sealed class ChatFailure extends RuntimeException
        permits UnknownConversation, UnknownTurn, UnknownChoice, EmptyMessage, MessageTooLong {
    ChatFailure(String message) {
        super(message, null, false, false);
    }
}
