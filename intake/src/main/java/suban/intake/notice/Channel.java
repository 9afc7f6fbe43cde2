package suban.intake.notice;

import java.util.Locale;

/** How a notice gets to the resident. */
public enum Channel {
    SMS,
    EMAIL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
