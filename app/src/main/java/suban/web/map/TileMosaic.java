package suban.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;

/**
 * Some tiles around a position, which lies in the middle one.
 *
 * @param tiles addresses of their pictures, row by row
 * @param dot where the position is, in units of {@link #SIDE} for the whole
 */
public record TileMosaic(List<String> tiles, Sheet.Point dot, String attribution) {
    /** Units of the drawing, as pictures of tiles usually have pixels. */
    public static final int SIDE = 3 * 256;

    /** Streets and larger buildings have their names. */
    private static final int ZOOM = 16;

    private static final long ACROSS = 1L << ZOOM;
    private static final int TILE = 256;
    /** Degrees of latitude at which the projection ends. */
    private static final double LAST = 85.05;

    public TileMosaic {
        tiles = List.copyOf(tiles);
    }

    /**
     * Nothing without a source, or where no position is told.
     *
     * @param place the words of the place, which may hold a position
     */
    public static Optional<TileMosaic> find(@Nullable TileSource source, @Nullable String place) {
        return source == null
                ? Optional.empty()
                : Optional.ofNullable(ShownMap.position(place)).map(position -> around(source, position));
    }

    /** Web Mercator (EPSG:3857), north up. */
    public static TileMosaic around(TileSource source, Coordinates position) {
        double latitude = Math.toRadians(Math.clamp(position.latitude(), -LAST, LAST));
        double x = (position.longitude() + 180) / 360 * ACROSS;
        double sine = Math.sin(latitude);
        double y = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * ACROSS;
        long column = Math.clamp((long) x, 0, ACROSS - 1);
        long row = Math.clamp((long) y, 1, ACROSS - 2);
        List<String> tiles = new ArrayList<>();
        for (long r = row - 1; r <= row + 1; r++)
            for (long c = column - 1; c <= column + 1; c++)
                tiles.add(source.address(ZOOM, Math.floorMod(c, ACROSS), r));
        return new TileMosaic(
                tiles,
                new Sheet.Point((int) Math.round((x - column + 1) * TILE), (int) Math.round((y - row + 1) * TILE)),
                source.attribution());
    }
}
