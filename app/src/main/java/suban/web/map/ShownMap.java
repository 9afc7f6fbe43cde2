package suban.web.map;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.Coordinates;
import suban.models.text.Language;

/**
 * The map with what one reader sees marked on it.
 *
 * @param chosen code of the district that is filled in, empty for none
 * @param position of the dot, if the words of a place hold one
 */
public record ShownMap(CityMap map, Language language, String chosen, Optional<Sheet.Point> position) {
    /** As a shared position is written into the place: 22.54000, 114.06000. */
    private static final Pattern POSITION =
            Pattern.compile("(?<![\\d.])(-?\\d{1,2}\\.\\d{3,8})\\s*[,，]\\s*(-?\\d{1,3}\\.\\d{3,8})(?![\\d.])");

    /** @param place the words of the place, which may hold a position */
    public static ShownMap of(CityMap map, Language language, @Nullable String chosen, @Nullable String place) {
        return new ShownMap(map, language, chosen == null ? "" : chosen, map.at(position(place)));
    }

    static @Nullable Coordinates position(@Nullable String place) {
        Matcher found = POSITION.matcher(place == null ? "" : place);
        if (!found.find()) return null;
        double latitude = Double.parseDouble(found.group(1));
        double longitude = Double.parseDouble(found.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? new Coordinates(latitude, longitude) : null;
    }

    /** What is written onto an area. */
    public String label(Area area) {
        return area.shortName().in(language);
    }

    /** Areas whose names always stand there. */
    public List<Area> named() {
        return map.named(this::label);
    }
}
