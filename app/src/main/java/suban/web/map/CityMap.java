package suban.web.map;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Outline;
import suban.classifier.places.Outlines;

/**
 * The city's districts as they are shown for choosing: by their outlines, or as tiles where nobody gave any. Made once;
 * immutable.
 *
 * @param sheet what the outlines are drawn on, null for tiles
 * @param areas largest first where they are drawn, else in the pack's order
 */
public record CityMap(@Nullable Sheet sheet, List<Area> areas) {
    /** Of all outlines together: some 30 kB of a page. */
    static final int MOST_POINTS = 3_000;

    public CityMap {
        areas = List.copyOf(areas);
    }

    /** A map of the districts. */
    public static CityMap of(List<District> districts, Outlines outlines) {
        if (!outlines.areKnown())
            return new CityMap(null, districts.stream().map(Area::tile).toList());
        Sheet sheet = Sheet.around(outlines.all().stream()
                .flatMap(outline -> outline.rings().stream())
                .flatMap(List::stream)
                .toList());
        Map<String, Shape> shapes = shapes(outlines, sheet, 1);
        for (int grid = 2; points(shapes) > MOST_POINTS; grid *= 2) shapes = shapes(outlines, sheet, grid);
        Map<String, Shape> drawn = shapes;
        return new CityMap(
                sheet,
                districts.stream()
                        .filter(district -> drawn.containsKey(district.code()))
                        .sorted(Comparator.comparingLong(
                                        (District d) -> shape(drawn, d).size())
                                .reversed())
                        .map(district -> Area.drawn(district, shape(drawn, district)))
                        .toList());
    }

    private static Map<String, Shape> shapes(Outlines outlines, Sheet sheet, int grid) {
        return outlines.all().stream()
                .collect(Collectors.toMap(Outline::district, outline -> Shape.of(outline, sheet, grid)));
    }

    private static Shape shape(Map<String, Shape> shapes, District district) {
        return shapes.getOrDefault(district.code(), new Shape(List.of()));
    }

    private static int points(Map<String, Shape> shapes) {
        return shapes.values().stream().mapToInt(Shape::points).sum();
    }

    /** Whether there is anything to choose. */
    public boolean isUseful() {
        return areas.size() > 1;
    }

    /** Where a position is drawn; empty for tiles and for what lies outside of the sheet. */
    public Optional<Sheet.Point> at(@Nullable Coordinates position) {
        if (sheet == null || position == null) return Optional.empty();
        return Optional.of(position).map(sheet::at).filter(sheet::holds);
    }

    /** Areas whose names have room, the largest first. */
    List<Area> named(Function<Area, String> name) {
        return sheet == null ? List.of() : new Names(sheet).fitting(areas, name);
    }
}
