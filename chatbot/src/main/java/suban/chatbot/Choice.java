package suban.chatbot;

/**
 * One reading of an unclear message.
 *
 * @param label what the resident sees and sends to pick it
 * @param code id of the article or code of the service
 */
public record Choice(String label, Kind kind, String code) {
    /** What picking the choice leads to. */
    public enum Kind {
        ARTICLE,
        SERVICE
    }
}
