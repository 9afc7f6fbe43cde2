package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.Proposal;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.classifier.concern.TimeSlot;
import suban.classifier.concern.UrgencySlot;
import suban.classifier.places.District;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.Street;
import suban.classifier.time.Exactness;
import suban.classifier.time.TimeForm;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** A concern as it goes over the wire, both ways. A slot that was not said is absent. */
public final class ConcernJson {
    private static final LocalText CONFIRMED = new LocalText("居民确认", "confirmed by the resident");

    private ConcernJson() {}

    /**
     * @param places names the district and the street
     * @param language of all names and reasons
     */
    public static Map<String, Object> write(Concern concern, Gazetteer places, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", concern.title());
        json.put("kind", slot(concern.kind()));
        ServiceSlot service = concern.service();
        if (service != null) {
            Map<String, Object> s =
                    named(service.slot(), service.code(), service.name().in(language));
            s.put(
                    "alternatives",
                    service.alternatives().stream()
                            .map(a -> Map.of(
                                    "code", a.code(), "name", a.name().in(language), "confidence", a.confidence()))
                            .toList());
            json.put("service", s);
        }
        DepartmentSlot department = concern.department();
        if (department != null) {
            Map<String, Object> d = named(
                    department.slot(), department.code(), department.name().in(language));
            d.put("reason", department.reason().in(language));
            json.put("department", d);
        }
        Slot district = concern.district();
        if (district != null) {
            Optional<LocalText> name = places.findDistrict(district.value()).map(District::name);
            json.put("district", place(district, name, language));
        }
        Slot street = concern.street();
        if (street != null) {
            Optional<LocalText> name = places.findStreet(street.value()).map(Street::name);
            json.put("street", place(street, name, language));
        }
        put(json, "place", concern.place());
        TimeSlot time = concern.time();
        if (time != null) {
            Map<String, Object> t = slot(time.slot());
            t.put("form", time.form().code());
            t.put("exactness", time.exactness().code());
            t.put("from", time.from().toString());
            if (time.until() != null) t.put("until", time.until().toString());
            json.put("time", t);
        }
        Map<String, Object> urgency = slot(concern.urgency().slot());
        urgency.put("reason", concern.urgency().reason().in(language));
        json.put("urgency", urgency);
        put(json, "party", concern.party());
        put(json, "contact", concern.contact());
        json.put("missing", concern.missing());
        Span words = concern.words();
        if (words != null) json.put("words", List.of(words.start(), words.end()));
        return json;
    }

    static Map<String, Object> write(Proposal proposal) {
        Map<String, Object> json = slot(proposal.value());
        json.put("slot", proposal.slot());
        json.put("taken", proposal.taken());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Slot slot) {
        if (slot != null) json.put(name, slot(slot));
    }

    /** A place that the city no longer has goes by its code. */
    private static Map<String, Object> place(Slot slot, Optional<LocalText> name, Language language) {
        return named(slot, slot.value(), name.map(n -> n.in(language)).orElse(slot.value()));
    }

    private static Map<String, Object> named(Slot slot, String code, String name) {
        Map<String, Object> json = slot(slot);
        json.put("code", code);
        json.put("name", name);
        return json;
    }

    private static Map<String, Object> slot(Slot slot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", slot.value());
        json.put("confidence", slot.confidence());
        json.put(
                "evidence",
                slot.evidence().stream().map(s -> List.of(s.start(), s.end())).toList());
        return json;
    }

    /**
     * Reads a concern as a resident confirmed it. Each slot needs its value only; codes are looked up, confidence and
     * evidence are kept where they are given.
     *
     * @throws ProblemException 422 naming every field that is wrong
     */
    public static Concern read(JsonNode json, ServiceCatalogue catalogue) {
        Map<String, String> wrong = new HashMap<>();
        Slot kind = required(json, "kind", wrong);
        Slot urgency = optional(json, "urgency", wrong);
        Concern concern = new Concern(
                title(json, wrong),
                kind,
                service(json, catalogue, wrong),
                department(json, catalogue, wrong),
                optional(json, "district", wrong),
                optional(json, "street", wrong),
                optional(json, "place", wrong),
                time(json, wrong),
                new UrgencySlot(urgency != null ? urgency : new Slot("normal", 1, List.of()), CONFIRMED),
                optional(json, "party", wrong),
                optional(json, "contact", wrong),
                List.of());
        if (!wrong.isEmpty()) throw new ProblemException(Problem.fields(wrong));
        return concern;
    }

    private static String title(JsonNode json, Map<String, String> wrong) {
        JsonNode title = json.get("title");
        if (title != null && title.isTextual() && !title.textValue().isBlank()) return title.textValue();
        wrong.put("title", title == null ? "field.missing" : "field.text");
        return "?";
    }

    private static @Nullable ServiceSlot service(JsonNode json, ServiceCatalogue catalogue, Map<String, String> wrong) {
        String code = code(json, "service", wrong);
        if (code == null) return null;
        var found = catalogue.findService(code);
        if (found.isEmpty()) {
            wrong.put("service", "field.unknown-service");
            return null;
        }
        Slot slot = new Slot(code, confidence(json.get("service")), evidence(json.get("service")));
        return new ServiceSlot(slot, code, found.get().name(), List.of());
    }

    private static @Nullable DepartmentSlot department(
            JsonNode json, ServiceCatalogue catalogue, Map<String, String> wrong) {
        String code = code(json, "department", wrong);
        if (code == null) return null;
        var found = catalogue.findDepartment(code);
        if (found.isEmpty()) {
            wrong.put("department", "field.unknown-department");
            return null;
        }
        Slot slot = new Slot(code, confidence(json.get("department")), evidence(json.get("department")));
        String reason = json.get("department").path("reason").asText("");
        return new DepartmentSlot(
                slot, code, found.get().name(), reason.isBlank() ? CONFIRMED : new LocalText(reason, reason));
    }

    private static @Nullable TimeSlot time(JsonNode json, Map<String, String> wrong) {
        Slot slot = optional(json, "time", wrong);
        if (slot == null) return null;
        try {
            Instant from = Instant.parse(json.get("time").path("from").asText());
            JsonNode until = json.get("time").get("until");
            Instant end = until == null || until.isNull() ? null : Instant.parse(until.asText());
            TimeSlot plain = new TimeSlot(slot, from, end);
            return new TimeSlot(
                    slot,
                    TimeForm.find(json.get("time").path("form").asText()).orElse(plain.form()),
                    Exactness.find(json.get("time").path("exactness").asText()).orElse(plain.exactness()),
                    from,
                    end);
        } catch (DateTimeException e) {
            wrong.put("time", "field.time");
            return null;
        }
    }

    private static @Nullable String code(JsonNode json, String name, Map<String, String> wrong) {
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) return null;
        JsonNode code = node.isObject() ? node.path("code").isTextual() ? node.get("code") : node.get("value") : node;
        if (code != null && code.isTextual() && !code.textValue().isBlank()) return code.textValue();
        wrong.put(name, "field.code");
        return null;
    }

    private static Slot required(JsonNode json, String name, Map<String, String> wrong) {
        Slot slot = optional(json, name, wrong);
        if (slot == null) wrong.putIfAbsent(name, "field.missing");
        return slot == null ? new Slot("?", 0, List.of()) : slot;
    }

    private static @Nullable Slot optional(JsonNode json, String name, Map<String, String> wrong) {
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) return null;
        JsonNode value = node.isObject() ? node.get("value") : node;
        if (value == null || !value.isTextual()) {
            wrong.put(name, "field.slot");
            return null;
        }
        return new Slot(value.textValue(), confidence(node), evidence(node));
    }

    private static double confidence(JsonNode node) {
        double given = node.path("confidence").asDouble(1);
        return given >= 0 && given <= 1 ? given : 1;
    }

    private static List<Span> evidence(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode span : node.path("evidence")) {
            int start = span.path(0).asInt(-1);
            int end = span.path(1).asInt(-1);
            if (start >= 0 && end >= start) spans.add(new Span(start, end));
        }
        return spans;
    }
}
