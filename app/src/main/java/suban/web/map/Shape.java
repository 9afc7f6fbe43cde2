package suban.web.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import suban.classifier.places.Outline;

/**
 * A district's outline as drawn. Points are put on a grid, so that neighbours keep the border they share however coarse
 * the grid is.
 */
record Shape(List<List<Sheet.Point>> rings) {
    private static final int FEWEST_POINTS = 3;

    /** @param grid distance of its lines, in units of the drawing */
    static Shape of(Outline outline, Sheet sheet, int grid) {
        List<List<Sheet.Point>> rings = new ArrayList<>();
        for (var ring : outline.rings()) {
            List<Sheet.Point> points = new ArrayList<>();
            for (var place : ring.subList(1, ring.size())) {
                Sheet.Point exact = sheet.at(place);
                Sheet.Point point = new Sheet.Point(onGrid(exact.x(), grid), onGrid(exact.y(), grid));
                if (points.isEmpty() || !points.getLast().equals(point)) points.add(point);
            }
            if (points.size() > 1 && points.getFirst().equals(points.getLast())) points.removeLast();
            if (points.size() >= FEWEST_POINTS) rings.add(List.copyOf(points));
        }
        return new Shape(List.copyOf(rings));
    }

    private static int onGrid(int value, int grid) {
        return Math.round((float) value / grid) * grid;
    }

    int points() {
        return rings.stream().mapToInt(List::size).sum();
    }

    /** For the attribute {@code d} of an SVG path; empty if it is too small to be drawn. */
    String path() {
        StringBuilder path = new StringBuilder();
        for (List<Sheet.Point> ring : rings) {
            Sheet.Point before = ring.getFirst();
            path.append('M').append(before.x()).append(' ').append(before.y());
            for (Sheet.Point point : ring.subList(1, ring.size())) {
                path.append('l').append(point.x() - before.x()).append(' ').append(point.y() - before.y());
                before = point;
            }
            path.append('z');
        }
        return path.toString();
    }

    /** Twice the area of its largest ring. */
    long size() {
        return rings.stream().mapToLong(Shape::size).max().orElse(0);
    }

    private static long size(List<Sheet.Point> ring) {
        long sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            Sheet.Point a = ring.get(i);
            Sheet.Point b = ring.get((i + 1) % ring.size());
            sum += (long) a.x() * b.y() - (long) b.x() * a.y();
        }
        return Math.abs(sum);
    }

    /** Where its name goes: halfway along its widest stretch at half its height. */
    Sheet.Point middle() {
        List<Sheet.Point> ring =
                rings.stream().max(Comparator.comparingLong(Shape::size)).orElseThrow();
        int top = ring.stream().mapToInt(Sheet.Point::y).min().orElseThrow();
        int bottom = ring.stream().mapToInt(Sheet.Point::y).max().orElseThrow();
        // Between two lines of the grid, so that no corner lies on it.
        double y = (top + bottom) / 2 + 0.5;
        List<Double> crossings = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Sheet.Point a = ring.get(i);
            Sheet.Point b = ring.get((i + 1) % ring.size());
            if (a.y() > y != b.y() > y) crossings.add(a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x()));
        }
        crossings.sort(Comparator.naturalOrder());
        double widest = 0;
        double x = ring.getFirst().x();
        for (int i = 1; i < crossings.size(); i += 2) {
            double width = crossings.get(i) - crossings.get(i - 1);
            if (width <= widest) continue;
            widest = width;
            x = (crossings.get(i) + crossings.get(i - 1)) / 2;
        }
        return new Sheet.Point((int) Math.round(x), (int) Math.round(y));
    }
}
