package suban.intake;

/** What came of changing what residents are told. */
public sealed interface NoticeTextResult {
    record Saved(NoticeText text) implements NoticeTextResult {}

    /**
     * Nothing was done.
     *
     * @param problem {@code words-empty}, {@code words-too-long}, {@code words-unreadable}, {@code words-personal},
     *     {@code words-unknown-place} or {@code words-missing-place}
     * @param place in braces, or empty where it is about none
     */
    record Invalid(String problem, String place) implements NoticeTextResult {}

    /** It says this already. */
    record Same() implements NoticeTextResult {}
}
