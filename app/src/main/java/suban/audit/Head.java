package suban.audit;

/**
 * Both ends of the log as its one row keeps them.
 *
 * @param number of the newest entry, 0 when there never was one
 * @param removed number of the newest entry among those that were removed in time, 0 when none was
 */
record Head(long number, String hash, long removed, String removedHash, String seal) {
    /** As a new database has it, before there is anything to seal. */
    boolean isUntouched() {
        return number == 0 && hash.isEmpty() && removed == 0 && removedHash.isEmpty() && seal.isEmpty();
    }
}
