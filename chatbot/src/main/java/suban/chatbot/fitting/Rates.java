package suban.chatbot.fitting;

/**
 * How far the bot may go wrong.
 *
 * @param answered share of unanswerable questions that may be answered
 * @param offered share of them that may be met with articles to choose from: choices bind nobody
 * @param filed share of messages that report nothing that may become a concern
 * @param everyday alarms that messages may raise which nobody would take for dangers
 * @param lookAlikes alarms that messages may raise which sound like dangers
 */
public record Rates(double answered, double offered, double filed, Alarm everyday, Alarm lookAlikes) {
    private static final double OFFERED_PER_ANSWERED = 7;
    private static final double FILED = 0.02;
    private static final Alarm EVERYDAY = new Alarm(0.006, 0.025);
    private static final Alarm LOOK_ALIKES = new Alarm(0.035, 0.09);

    /**
     * Those of a city that says how many unanswerable questions may be answered.
     *
     * @param answered their share
     */
    public static Rates of(double answered) {
        return new Rates(answered, OFFERED_PER_ANSWERED * answered, FILED, EVERYDAY, LOOK_ALIKES);
    }

    /**
     * False alarms.
     *
     * @param numbers share of messages without danger that may be met with a line's number
     * @param questions share of them that may be met with the question whether anyone is in danger
     */
    public record Alarm(double numbers, double questions) {}
}
