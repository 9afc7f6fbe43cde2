package suban.chatbot;

/**
 * How sure the bot must be.
 *
 * @param answerThreshold probability under which no article answers
 * @param close share of the best probability from which a runner-up makes the message unclear
 * @param clarifyThreshold probability under which an article is not even offered as a choice
 * @param concernThreshold confidence in a service from which a message becomes a concern
 */
public record ChatSettings(double answerThreshold, double close, double clarifyThreshold, double concernThreshold) {
    public ChatSettings {
        if (!(answerThreshold >= 0 && answerThreshold <= 1)) {
            throw new IllegalArgumentException("answer threshold " + answerThreshold);
        }
    }

    /** Settings for a city that says nothing about it. */
    public static ChatSettings usual() {
        return of(0.42);
    }

    /** Settings for a city's answer threshold; the rest follows from it. */
    public static ChatSettings of(double answerThreshold) {
        return new ChatSettings(answerThreshold, 0.85, answerThreshold * 0.6, 0.4);
    }
}
