package suban.logging;

/**
 * Where an exception arose, without what it says: messages of libraries quote what residents wrote, and names of
 * resources.
 */
public final class Trace {
    private static final int MOST_FRAMES = 60;

    private Trace() {}

    public static String of(Throwable thrown) {
        StringBuilder trace = new StringBuilder();
        for (Throwable t = thrown; t != null; t = t.getCause() == t ? null : t.getCause()) {
            trace.append(trace.isEmpty() ? "" : "caused by ")
                    .append(t.getClass().getName());
            StackTraceElement[] frames = t.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++)
                trace.append("\n\tat ").append(frames[i]);
            trace.append('\n');
        }
        return trace.toString();
    }
}
