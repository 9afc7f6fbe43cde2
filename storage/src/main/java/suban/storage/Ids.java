package suban.storage;

import com.github.f4b6a3.uuid.UuidCreator;

/** Identifiers made by the application, the same way for every database. */
public final class Ids {
    private Ids() {}

    /** A new UUID version 7 as text; later ones sort after earlier ones of this process. Thread-safe. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
