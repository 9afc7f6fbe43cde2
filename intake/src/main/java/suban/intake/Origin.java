package suban.intake;

/** How an item came in: filed by a resident, or a conversation handed over to a person. */
public enum Origin {
    RESIDENT,
    HANDOVER
}
