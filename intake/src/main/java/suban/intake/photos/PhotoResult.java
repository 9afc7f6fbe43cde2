package suban.intake.photos;

/** What came of storing a photo. Only {@link Stored} left anything behind. */
public sealed interface PhotoResult {
    /** The photo is on disk and waits a day for its concern to be filed. */
    record Stored(Photo photo) implements PhotoResult {}

    /** Not a picture at all, whatever its name says. */
    record NotAPhoto() implements PhotoResult {}

    /** A picture in a format that is not taken, such as {@code HEIC} or {@code WebP}: save it as JPEG and try again. */
    record UnsupportedFormat(String format) implements PhotoResult {}

    /** The file is larger than the limit. */
    record TooManyBytes(long limit) implements PhotoResult {}

    /** The picture has more pixels than the limit; it was not decoded. */
    record TooManyPixels(long limit) implements PhotoResult {}

    /** Others are being read, and as many as may wait do: try again in a while. Nothing was read of this one. */
    record Busy() implements PhotoResult {}

    /** A picture whose content is cut off or broken. */
    record Damaged() implements PhotoResult {}
}
