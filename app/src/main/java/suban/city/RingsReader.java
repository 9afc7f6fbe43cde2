package suban.city;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import suban.classifier.places.Coordinates;

/** The geometry of one feature of GeoJSON. What is wrong is told once a ring, since a slip is mostly made all along it. */
final class RingsReader {
    /** A triangle, closed. */
    private static final int FEWEST_POINTS = 4;

    private final BiConsumer<String, String> mistake;

    /** @param mistake is told what is wrong, in Chinese and English */
    RingsReader(BiConsumer<String, String> mistake) {
        this.mistake = mistake;
    }

    List<List<Coordinates>> read(JsonNode geometry) {
        List<List<Coordinates>> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asText()) {
            case "Polygon" -> polygon(coordinates, rings);
            case "MultiPolygon" -> coordinates.forEach(polygon -> polygon(polygon, rings));
            default -> {
                mistake.accept("几何类型应是 Polygon 或 MultiPolygon", "its geometry must be a Polygon or MultiPolygon");
                return rings;
            }
        }
        if (rings.isEmpty()) mistake.accept("没有可用的环", "it has no ring that can be used");
        return rings;
    }

    private void polygon(JsonNode polygon, List<List<Coordinates>> rings) {
        for (JsonNode ring : polygon) {
            List<Coordinates> points = ring(ring);
            if (!points.isEmpty()) rings.add(points);
        }
    }

    private List<Coordinates> ring(JsonNode ring) {
        List<Coordinates> points = new ArrayList<>(ring.size());
        for (JsonNode position : ring) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                mistake.accept("坐标应写成 [经度, 纬度]", "a position is [longitude, latitude]");
                return List.of();
            }
            double longitude = position.get(0).doubleValue();
            double latitude = position.get(1).doubleValue();
            if (!(Math.abs(longitude) <= 180) || !(Math.abs(latitude) <= 90)) {
                String found = "[" + longitude + ", " + latitude + "]";
                mistake.accept(
                        "坐标 " + found + " 超出范围；应是 WGS 84 的 [经度, 纬度]",
                        "position " + found + " is out of range; it is [longitude, latitude] in WGS 84");
                return List.of();
            }
            points.add(new Coordinates(latitude, longitude));
        }
        return checked(points);
    }

    private List<Coordinates> checked(List<Coordinates> points) {
        if (points.size() < FEWEST_POINTS) {
            mistake.accept("一个环至少要有 4 个点", "a ring has at least 4 positions");
        } else if (!points.getFirst().equals(points.getLast())) {
            mistake.accept("环没有闭合：最后一个点应与第一个相同", "a ring is not closed: its last position must be its first");
        } else if (points.stream().distinct().count() < FEWEST_POINTS - 1) {
            mistake.accept("环没有围出面积", "a ring encloses nothing");
        } else {
            return points;
        }
        return List.of();
    }
}
