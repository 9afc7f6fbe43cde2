package suban.chatbot.fitting;

/** Shares of counted cases. */
final class Share {
    private Share() {}

    /** Not a number where there are none to share. */
    static double of(int some, int all) {
        return all == 0 ? Double.NaN : (double) some / all;
    }
}
