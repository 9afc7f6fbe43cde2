package suban.intake;

import java.util.List;

/**
 * Photos with which a unit shows what it did.
 *
 * @param photos ids of stored photos that wait for a concern
 * @param shown whether the resident sees them at once; else when somebody has looked at them
 */
public record Results(List<String> photos, boolean shown) {
    /** In all, of one concern. */
    public static final int MOST = 9;

    public static final Results NONE = new Results(List.of(), false);

    public Results {
        photos = List.copyOf(photos);
    }
}
