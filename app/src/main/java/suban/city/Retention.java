package suban.city;

import java.io.Serializable;

/**
 * How long what residents said is kept, in months. Then it is erased; that there was a conversation or a concern, when, and
 * what became of it stays.
 *
 * @param conversations after the last message
 * @param concerns after the last step of one that nobody works on any more
 * @param photos likewise, of its photos
 * @param audit entries of the audit log
 */
public record Retention(int conversations, int concerns, int photos, int audit) implements Serializable {
    public static final Retention USUAL = new Retention(12, 60, 24, 13);
}
