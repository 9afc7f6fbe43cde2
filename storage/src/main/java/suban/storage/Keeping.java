package suban.storage;

/** What a change outlives from the moment that it is acknowledged. */
enum Keeping {
    /** The end of the process, however it comes; a power cut may take the last of such changes. */
    PROCESS,
    /** A power cut, too. */
    MACHINE
}
