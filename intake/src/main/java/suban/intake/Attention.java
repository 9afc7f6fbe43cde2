package suban.intake;

/** Who attends to a resident whose conversation was handed over. */
public enum Attention {
    /** A person does, or will within the time that was promised. */
    PERSON,
    /** A person should have long ago: what is said still reaches one, but nobody need wait for it. */
    LATE_PERSON,
    /** No person any more: it was answered, closed, passed on or erased. */
    NOBODY
}
