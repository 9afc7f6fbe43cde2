package suban.web.filing;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.Concern;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.models.text.LengthClass;
import suban.storage.Ids;
import suban.web.photos.VideoUploads;

/**
 * The form as it stands: what a resident typed is never lost, whatever is wrong with it.
 *
 * @param key makes sure that sending the form twice files one concern
 * @param text the resident's own words
 * @param turn of the conversation they come from, or null
 * @param part which of the turn's concerns it is, from 0
 * @param values by field; answers to a service's own questions are under {@code detail.NAME}
 * @param photos ids of photos that are stored already
 * @param video id of a video that is stored already, or null
 */
public record ConcernForm(
        String key,
        String text,
        @Nullable String turn,
        int part,
        Map<String, String> values,
        List<String> photos,
        @Nullable String video) {
    static final String DETAIL = "detail.";
    static final List<String> FIELDS = List.of(
            "title", "kind", "service", "district", "street", "place", "time", "party", "name", "phone", "private");

    private static final int MOST_DETAILS = 20;
    private static final double SURE_OF_WORD = 0.8;

    public ConcernForm {
        values = Map.copyOf(values);
        photos = List.copyOf(photos);
    }

    /** The form as it is first shown, filled in with what was understood. */
    static ConcernForm of(Told told) {
        Map<String, String> values = new LinkedHashMap<>();
        Concern concern = told.understood();
        if (concern != null) {
            values.put("title", concern.title());
            values.put("kind", concern.kind().value());
            if (concern.service() != null && !isOneOfSeveral(told.text(), concern.service()))
                values.put("service", concern.service().code());
            put(values, "district", concern.district());
            put(values, "street", concern.street());
            put(values, "place", concern.place());
            put(values, "time", concern.time() == null ? null : concern.time().slot());
            put(values, "party", concern.party());
            put(values, "phone", concern.contact());
        }
        return new ConcernForm(Ids.next(), told.text(), told.turn(), told.part(), values, List.of(), null);
    }

    /** A bare word (噪音) that several services share says only that it is one of them: the resident is asked which. */
    static boolean isOneOfSeveral(String text, ServiceSlot service) {
        return LengthClass.of(text) == LengthClass.SHORT
                && !service.alternatives().isEmpty()
                && service.slot().confidence() < SURE_OF_WORD;
    }

    static ConcernForm read(Context ctx) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) values.put(field, typed(ctx, field));
        ctx.formParamMap().keySet().stream()
                .filter(name -> name.startsWith(DETAIL))
                .limit(MOST_DETAILS)
                .forEach(name -> values.put(name, typed(ctx, name)));
        String tapped = typed(ctx, "map");
        // Without a script the list of districts still says what was chosen before.
        if (!tapped.isEmpty() && !tapped.equals(typed(ctx, "map-shown"))) values.put("district", tapped);
        String key = typed(ctx, "key");
        String turn = typed(ctx, "turn");
        return new ConcernForm(
                key.isEmpty() ? Ids.next() : key,
                typed(ctx, "text"),
                turn.isEmpty() ? null : turn,
                part(typed(ctx, "part")),
                values,
                ctx.formParams("photo").stream().distinct().toList(),
                VideoUploads.kept(ctx));
    }

    /** What is no number names the first. */
    static int part(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
    }

    private static String typed(Context ctx, String field) {
        String typed = ctx.formParam(field);
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    private static void put(Map<String, String> values, String field, @Nullable Slot slot) {
        if (slot != null) values.put(field, slot.value());
    }

    /** What stands in a field, empty if nothing does. */
    public String get(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether only intake may know who files it. */
    public boolean isPrivate() {
        return get("private").equals("yes");
    }

    ConcernForm with(List<String> photos, @Nullable String video) {
        return new ConcernForm(key, text, turn, part, values, photos, video);
    }

    /** Keeps of a form whose words were read anew what no reading can know: who tells it, photos, and its key. */
    ConcernForm keeping(ConcernForm typed) {
        Map<String, String> kept = new LinkedHashMap<>(values);
        for (String field : List.of("name", "phone", "private"))
            if (!typed.get(field).isEmpty()) kept.put(field, typed.get(field));
        return new ConcernForm(typed.key, text, turn, part, kept, typed.photos, typed.video);
    }
}
