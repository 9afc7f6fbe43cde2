package suban.audit;

import java.util.Locale;

/** What was done. Codes stand in the database and in exports, so a name never changes. */
public enum Action {
    SIGN_IN,
    SIGN_IN_FAILED,
    /** The password was right and the code was not. */
    CODE_FAILED,
    /** Too many attempts failed, so that this one was not looked at. */
    SIGN_IN_THROTTLED,
    SIGN_OUT,
    /** Somebody ended a session that was not the one they used. */
    SESSION_ENDED,
    ACCOUNT_ADDED,
    /** A file of accounts was applied; what it did to each account stands beside it. */
    ACCOUNTS_IMPORTED,
    /** A code was made that opens an account without a password. */
    ACTIVATION_ISSUED,
    ACCOUNT_DISABLED,
    ACCOUNT_ENABLED,
    ROLE_CHANGED,
    /** By whoever signs in with it. */
    PASSWORD_CHANGED,
    /** By somebody else. */
    PASSWORD_RESET,
    SECOND_FACTOR_SET_UP,
    SECOND_FACTOR_RESET,
    /** By somebody who sees how to reach the resident, or what the resident wrote without anything hidden. */
    CONCERN_READ,
    PHOTO_READ,
    /** Or the picture out of it, or a part. */
    VIDEO_READ,
    /** Everybody but intake sees a copy from then on, in which faces or plates cannot be told. */
    PHOTO_BLURRED,
    /** Everybody sees the photo as it came. */
    PHOTO_BLUR_UNDONE,
    /** A unit's photo, to the resident. */
    PHOTO_SHOWN,
    PHOTO_HIDDEN,
    TELEPHONE_SEARCHED,
    /** The list of what residents were told, with how to reach them. */
    NOTICES_READ,
    /** A resident's one-time code, to read it to whoever calls. */
    CODE_READ,
    CONCERN_CORRECTED,
    /** Accepted, answered, closed and so on; which step it was stands in the concern's history. */
    CONCERN_MOVED,
    /** Claimed, given back, or given to a colleague. */
    CONCERN_ASSIGNED,
    /** For somebody who told it on the telephone. */
    CONCERN_FILED,
    /** To the resident whose conversation was handed over. */
    MESSAGE_SENT,
    /** What staff write again and again to residents was added, changed or deleted. */
    TEMPLATE_CHANGED,
    ARTICLE_PUBLISHED,
    ARTICLE_RETIRED,
    EXPORTED,
    ERASED,
    /** What had been kept long enough was removed. */
    RETENTION_RUN,
    KEYS_ROTATED,
    BACKUP_MADE,
    SETTINGS_CHANGED,
    /** A page or an act that the role may not have. */
    ACCESS_REFUSED,
    /** What was sent did not come from a page of the session. */
    FORM_REFUSED,
    LOG_READ,
    LOG_VERIFIED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
