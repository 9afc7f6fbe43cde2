package suban.classifier.places;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the districts of a city end, as far as that is known: of all of them, or of none. Immutable and thread-safe. */
public record Outlines(List<Outline> all) implements Serializable {
    public static final Outlines UNKNOWN = new Outlines(List.of());

    /** A telephone errs by some hundred metres, and who stands on a pier is still in the city. */
    private static final double MARGIN_KM = 1;

    public Outlines {
        all = List.copyOf(all);
    }

    public boolean areKnown() {
        return !all.isEmpty();
    }

    /** Code of the district that the point lies in, or hardly outside of; empty where the city is not. */
    public Optional<String> findDistrict(Coordinates point) {
        return all.stream()
                .filter(outline -> outline.contains(point))
                .findFirst()
                .or(() -> nearest(point))
                .map(Outline::district);
    }

    private Optional<Outline> nearest(Coordinates point) {
        return all.stream()
                .filter(outline -> outline.kilometresToBorder(point) <= MARGIN_KM)
                .min(Comparator.comparingDouble(outline -> outline.kilometresToBorder(point)));
    }
}
