package suban.chatbot.fitting;

/**
 * How far the bot may go wrong.
 *
 * @param answered share of unanswerable questions that may be answered
 * @param offered share of them that may be met with articles to choose from: choices bind nobody
 * @param filed share of messages that report nothing that may become a concern
 * @param alarmed share of messages without danger that may be met with a line's number
 * @param asked share of them that may be met with the question whether anyone is in danger
 */
public record Rates(double answered, double offered, double filed, double alarmed, double asked) {}
