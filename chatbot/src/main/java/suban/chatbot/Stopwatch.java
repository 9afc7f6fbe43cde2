package suban.chatbot;

/** Tells how long each step of a turn took, one after the other. */
final class Stopwatch {
    /** Hears a step's end. */
    interface Listener {
        void took(TurnObserver.Step step, long nanos);
    }

    private final Listener listener;
    private long last = System.nanoTime();

    Stopwatch(Listener listener) {
        this.listener = listener;
    }

    void done(TurnObserver.Step step) {
        long now = System.nanoTime();
        listener.took(step, now - last);
        last = now;
    }
}
