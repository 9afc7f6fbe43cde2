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
 * @param certain false: shown to staff but never decides the district by itself
 */
public record Landmark(
        LocalText name,
        List<String> aliases,
        String kind,
        String district,
        @Nullable String street,
        boolean certain) implements Serializable {
    public Landmark {
        aliases = List.copyOf(aliases);
    }
}
