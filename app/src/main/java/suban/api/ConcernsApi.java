package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Concern;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.Contact;
import suban.intake.FileRequest;
import suban.intake.FileResult;
import suban.intake.Intake;
import suban.models.text.Language;

/** Filing a concern. */
public final class ConcernsApi implements Routes {
    private static final int LONGEST_KEY = 200;

    private final Intake intake;
    private final ServiceCatalogue catalogue;
    private final Json json;
    private final Limits limits;

    public ConcernsApi(Intake intake, ServiceCatalogue catalogue, Json json, Limits limits) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.json = json;
        this.limits = limits;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/concerns", this::file);
    }

    private void file(Context ctx) {
        limits.count(ctx, Limits.Act.FILE);
        String key = ctx.header("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(400, "idempotency-key-missing");
        }
        FileResult result = intake.file(request(json.body(ctx)), key);
        switch (result) {
            case FileResult.Filed filed -> filed(ctx, filed.trackingCode());
            case FileResult.Replayed replayed -> filed(ctx, replayed.trackingCode());
            case FileResult.Conflict conflict -> throw new ProblemException(409, "idempotency-conflict");
            case FileResult.Rejected rejected -> throw new ProblemException(problem(rejected.problems()));
        }
    }

    private void filed(Context ctx, String trackingCode) {
        ctx.header("Location", "/api/v1/concerns/" + trackingCode);
        json.write(ctx, 201, Map.of("trackingCode", trackingCode));
    }

    /** The concern may stand beside the text, or in a field {@code concern} of its own. */
    private FileRequest request(JsonNode body) {
        String text = Json.text(body, "text");
        if (text == null) throw new ProblemException(Problem.fields(Map.of("text", "field.missing")));
        Concern concern = ConcernJson.read(body.path("concern").isObject() ? body.get("concern") : body, catalogue);
        String tag = Json.text(body, "language");
        Language language = tag == null ? Language.of(text) : Language.find(tag).orElseGet(() -> Language.of(text));
        List<String> photos = new ArrayList<>();
        body.path("photos").forEach(photo -> photos.add(photo.asText()));
        String conversation = Json.text(body, "conversation");
        return new FileRequest(concern, null, text, language, contact(body), conversation, photos, isPrivate(body));
    }

    /** What is neither true nor false is no wish that may be overlooked. */
    private static boolean isPrivate(JsonNode body) {
        JsonNode wish = body.path("private");
        if (wish.isMissingNode() || wish.isNull()) return false;
        if (!wish.isBoolean()) throw new ProblemException(Problem.fields(Map.of("private", "field.truth")));
        return wish.booleanValue();
    }

    private static @Nullable Contact contact(JsonNode body) {
        JsonNode contact = body.get("contactDetails");
        if (contact == null || !contact.isObject()) return null;
        return new Contact(Json.text(contact, "name"), Json.text(contact, "phone"), Json.text(contact, "email"));
    }

    /** Codes of the intake name a field and what is wrong with it, such as {@code text-empty}. */
    static Problem problem(List<String> codes) {
        Map<String, String> fields = new HashMap<>();
        for (String code : codes) {
            int dash = code.indexOf('-');
            fields.put(dash < 0 ? code : code.substring(0, dash), "intake." + code);
        }
        return Problem.fields(fields);
    }
}
