package suban.classifier.places;

import java.io.Serializable;
import java.util.List;

/**
 * Where a district ends. What lies inside an odd number of its rings is the district, so islands and holes need no telling
 * apart. Immutable and thread-safe.
 *
 * @param district its code
 * @param rings each closed, its last point being its first
 */
public record Outline(String district, List<List<Coordinates>> rings) implements Serializable {
    public Outline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** Whether the point lies within. */
    public boolean contains(Coordinates point) {
        boolean inside = false;
        for (List<Coordinates> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                if (isCrossed(ring.get(i - 1), ring.get(i), point)) inside = !inside;
            }
        }
        return inside;
    }

    /** Whether the way from the point to the east crosses a line. */
    private static boolean isCrossed(Coordinates from, Coordinates to, Coordinates point) {
        if (from.latitude() > point.latitude() == to.latitude() > point.latitude()) return false;
        double share = (point.latitude() - from.latitude()) / (to.latitude() - from.latitude());
        return point.longitude() < from.longitude() + share * (to.longitude() - from.longitude());
    }

    /** Kilometres over the ground to the nearest border, from inside or outside. */
    double kilometresToBorder(Coordinates point) {
        double nearest = Double.MAX_VALUE;
        for (List<Coordinates> ring : rings) {
            for (int i = 1; i < ring.size(); i++) {
                nearest = Math.min(nearest, point.kilometresTo(nearestOn(ring.get(i - 1), ring.get(i), point)));
            }
        }
        return nearest;
    }

    /** As on a flat map, which for the length of a line of a border is near enough. */
    private static Coordinates nearestOn(Coordinates from, Coordinates to, Coordinates point) {
        double narrowing = Math.cos(Math.toRadians(point.latitude()));
        double x = (to.longitude() - from.longitude()) * narrowing;
        double y = to.latitude() - from.latitude();
        double length = x * x + y * y;
        double along =
                (point.longitude() - from.longitude()) * narrowing * x + (point.latitude() - from.latitude()) * y;
        double share = length == 0 ? 0 : Math.clamp(along / length, 0, 1);
        return new Coordinates(
                from.latitude() + share * y, from.longitude() + share * (to.longitude() - from.longitude()));
    }
}
