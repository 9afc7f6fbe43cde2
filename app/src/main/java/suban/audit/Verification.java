package suban.audit;

/** What came of reading the log from its oldest entry to its head. */
public sealed interface Verification {
    /**
     * Nothing was changed, added or taken away by anybody else.
     *
     * @param entries how many there are
     * @param number of the newest entry, 0 in a log without any
     * @param hash of the newest entry
     */
    record Sound(long entries, long number, String hash) implements Verification {}

    /**
     * Somebody else wrote to it.
     *
     * @param number of the first entry that does not fit
     */
    record Broken(long number, Fault fault) implements Verification {}

    /** What is wrong with the first entry that does not fit. */
    enum Fault {
        /** It, or its place, is not what was written. */
        CHANGED,
        /** There is no such entry. */
        MISSING,
        /** It was not written by the program: it comes after the newest one. */
        ADDED,
        /** All entries follow from each other, but the head does not fit; the number is the newest entry's. */
        HEAD
    }
}
