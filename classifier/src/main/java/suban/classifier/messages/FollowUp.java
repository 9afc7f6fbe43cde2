package suban.classifier.messages;

/** What a message is that means something only in its conversation. */
public enum FollowUp {
    /** Wants to read on. */
    MORE,
    /** Gives up what was being reported. */
    DROP,
    /** Asks what becomes of it. */
    PROGRESS,
    /** Has what it wanted, or will see to it otherwise. */
    CLOSING,
    /** Is annoyed, at the answer or at how things are. */
    GRUMBLE,
    /** Tells more about what was said before. */
    DETAIL,
    /** Asks more about it, without saying about what. */
    ASPECT
}
