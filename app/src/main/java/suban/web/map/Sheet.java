package suban.web.map;

import java.util.Collection;
import suban.classifier.places.Coordinates;

/**
 * The sheet that a map is drawn on, north up. Degrees of longitude are narrowed by the latitude of its middle, which for
 * the size of a city is as good as any projection.
 *
 * @param width in units of the drawing
 * @param height in units of the drawing
 * @param west longitude at the left of what is drawn, in degrees
 * @param north latitude at its top, in degrees
 * @param across units a degree of longitude
 * @param down units a degree of latitude
 */
public record Sheet(int width, int height, double west, double north, double across, double down) {
    private static final int LONGEST_SIDE = 720;
    private static final int MARGIN = 10;
    /** Degrees; less than a building. */
    private static final double LEAST = 1e-4;

    /** A point of the drawing, in its units. */
    public record Point(int x, int y) {}

    /** The sheet that all points just fit on. */
    static Sheet around(Collection<Coordinates> points) {
        double west = points.stream().mapToDouble(Coordinates::longitude).min().orElseThrow();
        double east = points.stream().mapToDouble(Coordinates::longitude).max().orElseThrow();
        double south = points.stream().mapToDouble(Coordinates::latitude).min().orElseThrow();
        double north = points.stream().mapToDouble(Coordinates::latitude).max().orElseThrow();
        double narrowing = Math.max(LEAST, Math.cos(Math.toRadians((south + north) / 2)));
        double wide = Math.max(LEAST, (east - west) * narrowing);
        double high = Math.max(LEAST, north - south);
        double down = (LONGEST_SIDE - 2 * MARGIN) / Math.max(wide, high);
        return new Sheet(
                (int) Math.ceil(wide * down) + 2 * MARGIN,
                (int) Math.ceil(high * down) + 2 * MARGIN,
                west,
                north,
                narrowing * down,
                down);
    }

    /** Where a place is drawn; outside of the sheet if it lies outside of the city. */
    public Point at(Coordinates place) {
        return new Point(
                MARGIN + (int) Math.round((place.longitude() - west) * across),
                MARGIN + (int) Math.round((north - place.latitude()) * down));
    }

    boolean holds(Point point) {
        return point.x() >= 0 && point.x() <= width && point.y() >= 0 && point.y() <= height;
    }

    /** For a script to place a point as {@link #at} does: margin, west, north, across, down. */
    public String terms() {
        return MARGIN + " " + west + " " + north + " " + across + " " + down;
    }
}
