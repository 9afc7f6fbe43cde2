package suban.classifier.places;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.models.text.LocalText;

/**
 * A place residents name.
 *
 * @param kind station, road, area, park, hospital, port, estate, school or building
 * @param district code of the district it lies in
 * @param street code of the street it lies in, or null
 * @param certain false: decides the district only weakly, when nothing surer is named and the wording makes it a place;
 *     a road that is not certain never does, since it may run through several
 * @param notIn longer words that one of its names hides in without being meant
 */
public record Landmark(
        LocalText name,
        List<String> aliases,
        String kind,
        String district,
        @Nullable String street,
        boolean certain,
        List<String> notIn)
        implements Serializable {
    public Landmark {
        aliases = List.copyOf(aliases);
        notIn = List.copyOf(notIn);
    }

    /** A landmark whose names hide in no other word. */
    public Landmark(
            LocalText name,
            List<String> aliases,
            String kind,
            String district,
            @Nullable String street,
            boolean certain) {
        this(name, aliases, kind, district, street, certain, List.of());
    }

    PlaceMention.Kind mentioned() {
        if (certain) return PlaceMention.Kind.CERTAIN_LANDMARK;
        return kind.equals("road") ? PlaceMention.Kind.SHARED_NAME : PlaceMention.Kind.LIKELY_LANDMARK;
    }
}
