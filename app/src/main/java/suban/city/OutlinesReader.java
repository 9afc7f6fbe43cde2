package suban.city;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Outline;
import suban.classifier.places.Outlines;

/** {@code places/districts.geojson}, which a pack may leave out. */
final class OutlinesReader {
    static final String FILE = "places/districts.geojson";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<District> districts;
    private final Mistakes mistakes;

    /** @param districts what may have an outline, and then all of them */
    OutlinesReader(List<District> districts, Mistakes mistakes) {
        this.districts = districts;
        this.mistakes = mistakes;
    }

    Outlines read(String text) {
        Map<String, Outline> found = new LinkedHashMap<>();
        try {
            JsonNode file = JSON.readTree(text);
            if (!file.path("type").asText().equals("FeatureCollection")
                    || !file.path("features").isArray()) {
                mistake(0, "应是 GeoJSON 的 FeatureCollection", "a GeoJSON FeatureCollection is expected");
                return Outlines.UNKNOWN;
            }
            int number = 0;
            for (JsonNode feature : file.get("features")) read(feature, ++number, found);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            mistake(line, "不是有效的 JSON：" + e.getOriginalMessage(), "not valid JSON: " + e.getOriginalMessage());
            return Outlines.UNKNOWN;
        }
        missing(found);
        return new Outlines(List.copyOf(found.values()));
    }

    /** A map with holes in it would tell residents of a district that they are not of the city. */
    private void missing(Map<String, Outline> found) {
        if (!mistakes.none()) return;
        for (District district : districts) {
            if (found.containsKey(district.code())) continue;
            mistake(
                    0,
                    "区“" + district.code() + "”（" + district.name().zh() + "）没有轮廓",
                    "district \"" + district.code() + "\" (" + district.name().en() + ") has no outline");
        }
    }

    private void read(JsonNode feature, int number, Map<String, Outline> found) {
        JsonNode properties = feature.path("properties");
        String named = properties.path("code").asText(properties.path("name").asText(""));
        Feature at = new Feature(number, named);
        Optional<District> district = districts.stream()
                .filter(d -> properties.has("code") ? d.code().equals(named) : isCalled(d, named))
                .findFirst();
        if (district.isEmpty()) {
            at.mistake(
                    named.isEmpty() ? "没有写明是哪个区（code 或 name）" : "城市包里没有这个区",
                    named.isEmpty() ? "names no district (code or name)" : "the pack has no such district");
            return;
        }
        String code = district.get().code();
        List<List<Coordinates>> rings = new RingsReader(at::mistake).read(feature.path("geometry"));
        if (found.putIfAbsent(code, new Outline(code, rings)) != null) {
            at.mistake(
                    "这个区已经有轮廓了；几块的区请用 MultiPolygon",
                    "the district has an outline already; parts go into one MultiPolygon");
        }
    }

    private static boolean isCalled(District district, String name) {
        List<String> names = new ArrayList<>(district.aliases());
        names.add(district.name().zh());
        names.add(district.name().en());
        return names.contains(name);
    }

    private void mistake(int line, String zh, String en) {
        mistakes.add(FILE, line, zh, en);
    }

    /** A feature as a mistake names it. */
    private final class Feature {
        private final String zh;
        private final String en;

        Feature(int number, String named) {
            zh = "第 " + number + " 个要素" + (named.isEmpty() ? "" : "“" + named + "”") + "：";
            en = "feature " + number + (named.isEmpty() ? "" : " \"" + named + "\"") + ": ";
        }

        void mistake(String zh, String en) {
            OutlinesReader.this.mistake(0, this.zh + zh, this.en + en);
        }
    }
}
