package suban.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import suban.chatbot.Chatbot;
import suban.chatbot.reply.LineCall;
import suban.chatbot.reply.Reply;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.http.Json;
import suban.http.Limits;
import suban.http.Problem;
import suban.http.ProblemException;
import suban.http.ReaderLanguage;
import suban.http.Routes;
import suban.intake.Following;
import suban.intake.PublicTimeline;
import suban.intake.StepResult;
import suban.intake.photos.Blurring;
import suban.intake.photos.Photo;
import suban.messages.Messages;
import suban.models.text.Language;

/** What became of a concern, and what whoever holds its code does about it. */
public final class FollowingApi implements Routes {
    private static final String PATH = "/api/v1/concerns/{trackingCode}";

    private final Following following;
    private final Blurring blurring;
    private final ServiceCatalogue catalogue;
    private final Messages messages;
    private final Json json;
    private final Limits limits;
    private final Chatbot chatbot;

    /** @param blurring what residents see of units' photos */
    public FollowingApi(
            Following following,
            Blurring blurring,
            ServiceCatalogue catalogue,
            Messages messages,
            Json json,
            Limits limits,
            Chatbot chatbot) {
        this.following = following;
        this.blurring = blurring;
        this.catalogue = catalogue;
        this.messages = messages;
        this.json = json;
        this.limits = limits;
        this.chatbot = chatbot;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::follow);
        routes.get(PATH + "/photos/{id}", this::photo);
        routes.post(PATH + "/steps", this::step);
    }

    private void follow(Context ctx) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        json.write(ctx, 200, progress(ctx));
    }

    /** What a unit shows of its work. */
    private void photo(Context ctx) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        Photo photo = following
                .findPhoto(ctx.pathParam("trackingCode"), ctx.pathParam("id"))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(blurring.contentForOthers(photo));
    }

    private void step(Context ctx) {
        limits.count(ctx, Limits.Act.FILE);
        JsonNode body = json.body(ctx);
        String code = ctx.pathParam("trackingCode");
        String words = Objects.requireNonNullElse(Json.text(body, "words"), "");
        String step = Objects.requireNonNullElse(Json.text(body, "step"), "");
        boolean looked = Set.of("supplement", "reopen", "stays-fixed").contains(step);
        Optional<Reply> warning = looked ? warn(ctx, words) : Optional.empty();
        boolean danger = warning.isPresent();
        StepResult result = switch (step) {
            case "supplement" -> following.supplement(code, words, photos(body), danger);
            case "withdraw" -> following.withdraw(code, words);
            case "evaluate" -> following.evaluate(code, body.path("stars").asInt(0), words);
            case "reopen" -> following.reopen(code, words, danger);
            case "stays-fixed" -> following.answerStaysFixed(code, isFixed(body), words, danger);
            default -> throw new ProblemException(Problem.fields(Map.of("step", "field.unknown-step")));
        };
        switch (result) {
            case StepResult.Done done -> {
                Map<String, Object> progress = progress(ctx);
                progress.putAll(call(warning));
                json.write(ctx, 200, progress);
            }
            case StepResult.UnknownConcern unknown -> throw refused(Problem.of(404, "unknown-tracking-code"), warning);
            case StepResult.NotAllowed notAllowed -> throw refused(Problem.of(409, "step-not-allowed"), warning);
            case StepResult.Conflict conflict -> throw refused(Problem.of(409, "step-not-allowed"), warning);
            case StepResult.Invalid invalid -> throw refused(problem(invalid.problems()), warning);
        }
    }

    /** Whoever is in danger is told whom to call, even where their words come too late for the concern. */
    private static ProblemException refused(Problem problem, Optional<Reply> warning) {
        return new ProblemException(problem.with(call(warning)));
    }

    /** Whom to call at once, if the words tell of danger. */
    private Optional<Reply> warn(Context ctx, String words) {
        if (words.isBlank()) return Optional.empty();
        Language reader = ReaderLanguage.of(ctx);
        return limits.admit(ctx, words.length(), () -> chatbot.warn(words, reader))
                .filter(reply -> reply.call() != null);
    }

    /** Beside the answer, as beside a reply of the robot; empty without danger. */
    private static Map<String, Object> call(Optional<Reply> warning) {
        LineCall call = warning.map(Reply::call).orElse(null);
        return call == null
                ? Map.of()
                : Map.of(
                        "call",
                        ReplyJson.write(call),
                        "callText",
                        warning.orElseThrow().text());
    }

    private static boolean isFixed(JsonNode body) {
        if (!body.path("fixed").isBoolean()) throw new ProblemException(Problem.fields(Map.of("fixed", "field.truth")));
        return body.path("fixed").booleanValue();
    }

    private static List<String> photos(JsonNode body) {
        return body.path("photos").valueStream().map(JsonNode::asText).toList();
    }

    /** The intake calls what is written with a step a note; here it is {@code words}. */
    private static Problem problem(List<String> codes) {
        return Problem.fields(codes.stream()
                .collect(
                        LinkedHashMap::new,
                        (fields, code) -> {
                            String field = code.substring(0, code.indexOf('-'));
                            String own = "page.track.problem." + code;
                            boolean isWords = field.equals("note");
                            fields.put(isWords ? "words" : field, isWords ? own : "intake." + code);
                        },
                        Map::putAll));
    }

    private Map<String, Object> progress(Context ctx) {
        PublicTimeline timeline = following
                .find(ctx.pathParam("trackingCode"))
                .orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Language language = ReaderLanguage.of(ctx);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("trackingCode", timeline.trackingCode());
        body.put("state", timeline.state().code());
        body.put(
                "stateName", messages.text(language, "state." + timeline.state().code()));
        body.put("turn", timeline.state().turn().name().toLowerCase(Locale.ROOT));
        if (timeline.service() != null) {
            catalogue
                    .findService(timeline.service())
                    .ifPresent(s -> body.put(
                            "service", Map.of("code", s.code(), "name", s.name().in(language))));
        }
        if (timeline.department() != null) body.put("department", department(timeline.department(), language));
        body.put("created", timeline.created().toString());
        body.put("due", timeline.due().toString());
        if (timeline.answer() != null) body.put("answer", timeline.answer());
        if (timeline.question() != null) body.put("question", timeline.question());
        if (!timeline.parts().isEmpty()) body.put("parts", timeline.parts());
        if (timeline.together()) body.put("together", true);
        if (timeline.isPrivate()) body.put("private", true);
        if (timeline.stars() != null) body.put("stars", timeline.stars());
        body.put("steps", steps(timeline));
        body.put(
                "timeline",
                timeline.entries().stream()
                        .map(entry -> entry(timeline, entry, language))
                        .toList());
        return body;
    }

    private Map<String, Object> entry(PublicTimeline timeline, PublicTimeline.Entry entry, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("at", entry.at().toString());
        shown.put("state", entry.state().code());
        shown.put("step", entry.kind());
        if (entry.unit() != null) shown.put("department", department(entry.unit(), language));
        if (entry.note() != null) shown.put("note", entry.note());
        if (!entry.photos().isEmpty()) {
            String path = "/api/v1/concerns/" + timeline.trackingCode() + "/photos/";
            shown.put("photos", entry.photos().stream().map(path::concat).toList());
        }
        return shown;
    }

    /** A unit that is no longer in the catalogue goes by its code. */
    private Map<String, String> department(String code, Language language) {
        String name =
                catalogue.findDepartment(code).map(d -> d.name().in(language)).orElse(code);
        return Map.of("code", code, "name", name);
    }

    /** As this interface calls them. */
    private static List<String> steps(PublicTimeline timeline) {
        return timeline.may().stream()
                .map(step -> switch (step) {
                    case SUPPLEMENT, REPLY -> "supplement";
                    case CONFIRM, OBJECT -> "evaluate";
                    default -> step.code();
                })
                .distinct()
                .sorted()
                .toList();
    }
}
