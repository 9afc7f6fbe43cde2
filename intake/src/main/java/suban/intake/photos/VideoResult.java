package suban.intake.photos;

/** What came of storing a video. Only {@link Stored} left anything behind. */
public sealed interface VideoResult {
    /** The video is on disk and waits a day for its concern to be filed. */
    record Stored(Video video) implements VideoResult {}

    /** No MP4, QuickTime or WebM, whatever its name says, or one whose boxes make no sense. */
    record NotAVideo() implements VideoResult {}

    /** The file is larger than the limit in bytes. */
    record TooManyBytes(long limit) implements VideoResult {}

    /** Too many others wait for their concerns, or the disk is nearly full: try again later. */
    record NoRoom() implements VideoResult {}
}
