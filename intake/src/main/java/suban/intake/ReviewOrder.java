package suban.intake;

/** Newest first, or what is due soonest first. */
public enum ReviewOrder {
    NEWEST,
    DUE
}
