package suban.backup;

import java.util.Locale;

/** Why nothing was done; worded under {@code backup.refused.CODE}. */
public enum Refusal {
    NO_DATA,
    NO_CITY,
    NO_KEYS,
    NO_PREVIOUS,
    INSIDE_DATA,
    KEYS_INSIDE,
    KEYS_DIFFER,
    NO_SPACE,
    NO_BACKUP,
    NOT_OURS,
    NEWER,
    NOT_EMPTY,
    CITY_NOT_EMPTY,
    NO_CITY_INSIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
