package suban.chatbot.reply;

/**
 * Something to pick from.
 *
 * @param label what the resident sees, and may send to pick it
 * @param code id of the article, code of the service, or what the reply means; a program sends it to pick
 */
public record Choice(String label, Kind kind, String code) {
    /** What picking the choice leads to. */
    public enum Kind {
        ARTICLE,
        SERVICE,
        /** An answer to the robot's own question. */
        REPLY
    }
}
