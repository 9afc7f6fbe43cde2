package suban.web.staff.review;

import io.javalin.http.Context;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.intake.Corrections;
import suban.intake.Field;
import suban.intake.FiledConcern;

/**
 * The form in which a concern is put right. It knows what stood in each field when it was shown, so it sends only what
 * its reader changed, and survives somebody else changing another field at the same time.
 *
 * @param revision on which it was decided
 * @param before what stood in each field when the form was shown
 * @param typed what stands in each field now
 * @param note empty for none
 */
public record CorrectionForm(int revision, Map<Field, String> before, Map<Field, String> typed, String note) {
    /** The fields, in the order of the form. */
    public static final List<Field> FIELDS = List.of(
            Field.TITLE,
            Field.KIND,
            Field.SERVICE,
            Field.DEPARTMENT,
            Field.DISTRICT,
            Field.STREET,
            Field.PLACE,
            Field.URGENCY);

    private static final String BEFORE = "before.";

    public CorrectionForm {
        before = Map.copyOf(before);
        typed = Map.copyOf(typed);
    }

    static CorrectionForm of(FiledConcern concern) {
        Map<Field, String> values = values(concern);
        return new CorrectionForm(concern.revision(), values, values, "");
    }

    static CorrectionForm read(Context ctx, ServiceCatalogue catalogue, Responsibility responsibility) {
        Map<Field, String> before = new EnumMap<>(Field.class);
        Map<Field, String> typed = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            find(ctx, BEFORE + field.code()).ifPresent(value -> before.put(field, value));
            find(ctx, field.code()).ifPresent(value -> typed.put(field, value));
        }
        // One click on a service brings the department that handles it.
        find(ctx, "choose").flatMap(catalogue::findService).ifPresent(service -> {
            typed.put(Field.SERVICE, service.code());
            String district = typed.getOrDefault(Field.DISTRICT, "");
            typed.put(Field.DEPARTMENT, responsibility.department(service, district));
        });
        // Without scripts nothing brings it along while somebody chooses.
        String service = typed.getOrDefault(Field.SERVICE, "");
        boolean followed = find(ctx, "scripted").isPresent()
                || service.equals(before.getOrDefault(Field.SERVICE, ""))
                || !Objects.equals(typed.get(Field.DEPARTMENT), before.get(Field.DEPARTMENT));
        if (!followed) {
            catalogue
                    .findService(service)
                    .ifPresent(s -> typed.put(
                            Field.DEPARTMENT, responsibility.department(s, typed.getOrDefault(Field.DISTRICT, ""))));
        }
        return new CorrectionForm(
                revision(ctx), before, typed, find(ctx, "note").orElse(""));
    }

    static int revision(Context ctx) {
        String revision = find(ctx, "revision").orElse("");
        return revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0;
    }

    static Optional<String> find(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name))
                .map(value -> value.strip().replace("\r\n", "\n"));
    }

    private static Map<Field, String> values(FiledConcern concern) {
        Map<Field, String> values = new HashMap<>();
        for (Field field : FIELDS)
            values.put(field, Objects.requireNonNullElse(concern.handling().get(field), ""));
        return values;
    }

    public String get(Field field) {
        return typed.getOrDefault(field, "");
    }

    /** What stood in a field when the form was shown. */
    public String before(Field field) {
        return before.getOrDefault(field, "");
    }

    public boolean isChanged(Field field) {
        return typed.containsKey(field) && !Objects.equals(typed.get(field), before.get(field));
    }

    @Nullable
    String noteOrNull() {
        return note.isEmpty() ? null : note;
    }

    Corrections corrections() {
        Map<Field, String> changed = new EnumMap<>(Field.class);
        FIELDS.stream().filter(this::isChanged).forEach(field -> changed.put(field, get(field)));
        return new Corrections(changed);
    }

    /** The same changes on top of what somebody else made of the concern. */
    CorrectionForm onto(FiledConcern latest) {
        Map<Field, String> now = values(latest);
        Map<Field, String> kept = new HashMap<>(now);
        FIELDS.stream().filter(this::isChanged).forEach(field -> kept.put(field, get(field)));
        return new CorrectionForm(latest.revision(), now, kept, note);
    }
}
