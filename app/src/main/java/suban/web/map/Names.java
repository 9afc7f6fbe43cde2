package suban.web.map;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Which names can stand on a sheet without lying on each other. */
record Names(Sheet sheet) {
    /** In units of the drawing, as in the style sheet. */
    private static final int LETTER = 26;

    private static final int GAP = 1;

    private record Box(double left, double right, double top, double bottom) {
        boolean touches(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** Those whose names fit, the first of them first. */
    List<Area> fitting(List<Area> areas, Function<Area, String> name) {
        List<Box> taken = new ArrayList<>();
        List<Area> fitting = new ArrayList<>();
        for (Area area : areas) {
            Box box = box(area, name.apply(area));
            if (!area.isDrawn() || box.left < 0 || box.right > sheet.width()) continue;
            if (taken.stream().anyMatch(box::touches)) continue;
            taken.add(box);
            fitting.add(area);
        }
        return fitting;
    }

    private static Box box(Area area, String name) {
        double half = name.codePoints().mapToDouble(Names::width).sum() / 2 + GAP;
        double high = LETTER / 2.0 + GAP / 2.0;
        Sheet.Point middle = area.middle();
        return new Box(middle.x() - half, middle.x() + half, middle.y() - high, middle.y() + high);
    }

    private static double width(int letter) {
        return Character.isIdeographic(letter) ? LETTER : LETTER * 0.56;
    }
}
