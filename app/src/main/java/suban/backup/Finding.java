package suban.backup;

import java.util.Locale;

/**
 * Something that is not as it should be.
 *
 * @param subject a path, an id, or what SQLite says
 */
public record Finding(Kind kind, String subject) {
    /** Worded under {@code backup.finding.CODE}. */
    public enum Kind {
        MANIFEST_CHANGED,
        FILE_MISSING,
        FILE_CHANGED,
        FILE_UNKNOWN,
        DATABASE_DAMAGED,
        COUNT_DIFFERS,
        PHOTO_MISSING,
        PHOTO_LEFT_OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether what a backup says of itself does not hold, so that nothing should be restored from it. */
    boolean isDamage() {
        return kind != Kind.PHOTO_MISSING && kind != Kind.PHOTO_LEFT_OVER;
    }
}
