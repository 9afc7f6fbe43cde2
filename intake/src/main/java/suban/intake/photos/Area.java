package suban.intake.photos;

import java.util.Optional;
import java.util.regex.Pattern;

/** A rectangle of a picture, in percent of the picture's width and height from its upper left corner. */
public record Area(double x, double y, double width, double height) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,9})?");

    public Area {
        if (!(x >= 0 && y >= 0 && x < 100 && y < 100 && width > 0 && height > 0))
            throw new IllegalArgumentException("an area lies within the picture");
        width = Math.min(width, 100 - x);
        height = Math.min(height, 100 - y);
    }

    /** As it stands in a form: four numbers; nothing if they make no area. */
    public static Optional<Area> find(String x, String y, String width, String height) {
        try {
            return Optional.of(new Area(number(x), number(y), number(width), number(height)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The same with commas between. */
    public static Optional<Area> find(String typed) {
        String[] parts = typed.split(",", -1);
        return parts.length == 4 ? find(parts[0], parts[1], parts[2], parts[3]) : Optional.empty();
    }

    private static double number(String typed) {
        if (!NUMBER.matcher(typed.strip()).matches()) throw new IllegalArgumentException("no number");
        return Double.parseDouble(typed.strip());
    }
}
