package suban.chatbot;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Computes a value when it is first asked for, once, whichever threads ask. */
final class Once<T> implements Supplier<T> {
    private final Supplier<T> compute;
    private @Nullable T value;

    Once(Supplier<T> compute) {
        this.compute = compute;
    }

    @Override
    public synchronized T get() {
        T known = value;
        if (known == null) value = known = compute.get();
        return known;
    }
}
