package suban.chatbot.evaluation;

/**
 * Where a share lies with 95% confidence, by Wilson's score interval (1927), which holds for few cases and shares near 0
 * or 1, too.
 */
record Interval(double low, double high) {
    private static final double Z = 1.959964;

    /** @param of at least 1 */
    static Interval wilson(int hits, int of) {
        double p = (double) hits / of;
        double scale = 1 + Z * Z / of;
        double centre = (p + Z * Z / (2 * of)) / scale;
        double half = Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / scale;
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    @Override
    public String toString() {
        return "%.2f-%.2f".formatted(low, high);
    }
}
