package suban.chatbot.understanding;

/** How likely a message is what; the three add up to 1. */
public record Roles(double report, double question, double remark) {
    private static final double LEAST = 1e-4;

    /** Log odds that it is a report rather than a question. */
    public double reportsRatherThanAsks() {
        return Math.log((report + LEAST) / (question + LEAST));
    }

    /** Log odds that it wants something of a city. */
    public double wantsAnything() {
        return Math.log((report + question + LEAST) / (remark + LEAST));
    }
}
