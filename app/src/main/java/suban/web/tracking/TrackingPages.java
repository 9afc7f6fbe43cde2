package suban.web.tracking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.ConcernState;
import suban.intake.FiledConcern;
import suban.intake.Following;
import suban.intake.PublicTimeline;
import suban.intake.StepResult;
import suban.intake.photos.Blurring;
import suban.intake.photos.Photo;
import suban.web.chat.ShownAlarm;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.photos.PhotoUploads;
import suban.web.photos.VideoUploads;

/** What became of a concern, for whoever holds its code, and what they may do about it. */
public final class TrackingPages implements Routes {
    private static final int LONGEST_CODE = 60;
    /** Photos that came with a form that has to be sent again. */
    private static final String STORED = "tracking-photos";

    private static final String STORED_VIDEO = "tracking-video";
    /** Whom to call, for words that were just sent. */
    private static final String ALARM = "tracking-alarm";
    /** What was done, where nothing is redirected. */
    private static final String DONE = "tracking-done";

    private final Pages pages;
    private final FormToken token;
    private final Following following;
    private final Limits limits;
    private final Markdown markdown;
    private final PhotoUploads uploads;
    private final VideoUploads videos;
    private final Blurring blurring;
    private final Chatbot chatbot;

    /** @param blurring what residents see of units' photos */
    public TrackingPages(
            Pages pages,
            FormToken token,
            Following following,
            Limits limits,
            Markdown markdown,
            PhotoUploads uploads,
            VideoUploads videos,
            Blurring blurring,
            Chatbot chatbot) {
        this.pages = pages;
        this.token = token;
        this.following = following;
        this.limits = limits;
        this.markdown = markdown;
        this.uploads = uploads;
        this.videos = videos;
        this.blurring = blurring;
        this.chatbot = chatbot;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/track", this::ask);
        routes.get("/track/{code}", ctx -> show(ctx, Map.of(), Map.of()));
        routes.get("/track/{code}/photos/{id}", this::photo);
        routes.post("/track/{code}/add", this::add);
        routes.post("/track/{code}/withdraw", this::withdraw);
        routes.post("/track/{code}/evaluate", this::evaluate);
        routes.post("/track/{code}/reopen", this::reopen);
        routes.post("/track/{code}/stays-fixed", this::staysFixed);
    }

    private void ask(Context ctx) {
        String code = ctx.queryParam("code");
        if (code == null) {
            pages.show(ctx, "tracking/ask.jte", Map.of("code", ""));
        } else if (code.isBlank()) {
            refuse(ctx, "", "page.track.code.empty");
        } else {
            limits.count(ctx, Limits.Act.LOOK_UP);
            following
                    .find(code)
                    .ifPresentOrElse(
                            found -> ctx.redirect("/track/" + found.trackingCode(), HttpStatus.SEE_OTHER),
                            () -> refuse(ctx, shortened(code), "page.track.code.unknown"));
        }
    }

    private void add(Context ctx) {
        videos.checkSize(ctx);
        String words = words(ctx);
        int left = following
                .findPhotosLeft(code(ctx))
                .orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Page page = pages.page(ctx);
        PhotoUploads.Outcome uploaded = uploads.take(
                ctx,
                page,
                PhotoUploads.kept(ctx),
                Math.min(left, PhotoUploads.MOST),
                () -> limits.count(ctx, Limits.Act.PHOTO));
        ctx.attribute(STORED, uploaded.photos());
        VideoUploads.Outcome filmed = videos.take(
                ctx,
                page,
                VideoUploads.kept(ctx),
                following.findVideosLeft(code(ctx)).orElse(0) > 0,
                () -> limits.count(ctx, Limits.Act.VIDEO));
        ctx.attribute(STORED_VIDEO, filmed.video());
        if (!uploaded.problems().isEmpty() || filmed.problem() != null) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (filmed.problem() != null) {
                errors.put("video", filmed.problem());
                filmed.refuse(ctx);
            }
            if (!uploaded.problems().isEmpty()) {
                errors.put("photos", uploaded.problem());
                uploaded.refuse(ctx);
            }
            show(ctx, errors, Map.of("words", words));
            return;
        }
        String said = words;
        if (words.isBlank() && !uploaded.photos().isEmpty()) said = page.text("page.track.photos.only");
        else if (words.isBlank() && filmed.video() != null) said = page.text("page.track.video.only");
        Optional<ShownAlarm> alarm = warn(ctx, words);
        StepResult result = following.supplement(code(ctx), said, uploaded.photos(), filmed.video(), alarm.isPresent());
        if (result instanceof StepResult.Done) {
            ctx.attribute(STORED, null);
            ctx.attribute(STORED_VIDEO, null);
        }
        answer(ctx, result, "added", "words", words, alarm);
    }

    /** What a unit shows of its work. */
    private void photo(Context ctx) {
        Photo photo = following
                .findPhoto(code(ctx), ctx.pathParam("id"))
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(blurring.contentForOthers(photo));
    }

    private void withdraw(Context ctx) {
        String words = words(ctx);
        answer(ctx, following.withdraw(code(ctx), words), "withdrawn", "withdraw", words);
    }

    private void evaluate(Context ctx) {
        String words = words(ctx);
        String stars = Objects.requireNonNullElse(ctx.formParam("stars"), "");
        int number = stars.matches("[1-5]") ? Integer.parseInt(stars) : 0;
        StepResult result = following.evaluate(code(ctx), number, words);
        answer(ctx, result, "evaluated", "evaluation", words);
    }

    private void reopen(Context ctx) {
        String words = words(ctx);
        Optional<ShownAlarm> alarm = warn(ctx, words);
        answer(ctx, following.reopen(code(ctx), words, alarm.isPresent()), "reopened", "reopen", words, alarm);
    }

    /** What is not fixed is reopened where that is possible; pressing a button is words enough. */
    private void staysFixed(Context ctx) {
        String words = words(ctx);
        String fixed = Objects.requireNonNullElse(ctx.formParam("fixed"), "");
        if (!fixed.equals("yes") && !fixed.equals("no")) throw new ProblemException(400, "bad-request");
        boolean no = fixed.equals("no");
        String said = no && words.isBlank() ? pages.page(ctx).text("page.track.stays-fixed.no.only") : words;
        Optional<ShownAlarm> alarm = warn(ctx, words);
        StepResult result = following.answerStaysFixed(code(ctx), !no, said, alarm.isPresent());
        boolean reopened =
                result instanceof StepResult.Done(FiledConcern after) && after.state() == ConcernState.REOPENED;
        String done = reopened ? "reopened" : no ? "not-fixed" : "stays-fixed";
        answer(ctx, result, done, "stays-fixed", words, alarm);
    }

    /** Whom to call at once, if the words tell of danger. */
    private Optional<ShownAlarm> warn(Context ctx, String words) {
        if (words.isBlank()) return Optional.empty();
        return limits.admit(ctx, words.length(), () -> chatbot.warn(words))
                .flatMap(warning -> ShownAlarm.find(warning, markdown));
    }

    /** Counted and checked first, whatever the form says. */
    private String words(Context ctx) {
        token.check(ctx);
        limits.count(ctx, Limits.Act.FILE);
        return Objects.requireNonNullElse(ctx.formParam("words"), "").replace("\r\n", "\n");
    }

    /** @param field beside which a problem with the words is shown, with what was typed kept in it */
    private void answer(Context ctx, StepResult result, String done, String field, String typed) {
        answer(ctx, result, done, field, typed, Optional.empty());
    }

    private void answer(
            Context ctx, StepResult result, String done, String field, String typed, Optional<ShownAlarm> alarm) {
        alarm.ifPresent(shown -> ctx.attribute(ALARM, shown));
        switch (result) {
            // Whom to call stands on the page at once, and is gone when the page is looked at again.
            case StepResult.Done d
            when alarm.isPresent() -> {
                ctx.attribute(DONE, done);
                show(ctx, Map.of(), Map.of());
            }
            case StepResult.Done d ->
                ctx.redirect("/track/" + d.concern().trackingCode() + "?done=" + done, HttpStatus.SEE_OTHER);
            case StepResult.UnknownConcern u -> throw new ProblemException(404, "unknown-tracking-code");
            case StepResult.NotAllowed n -> {
                ctx.status(HttpStatus.CONFLICT);
                Page page = pages.page(ctx);
                show(ctx, Map.of("form", page.text("page.track.too-late")), Map.of(field, typed));
            }
            case StepResult.Conflict c -> {
                ctx.status(HttpStatus.CONFLICT);
                Page page = pages.page(ctx);
                show(ctx, Map.of("form", page.text("page.track.again")), Map.of(field, typed));
            }
            case StepResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                show(ctx, errors(pages.page(ctx), invalid.problems(), field), Map.of(field, typed));
            }
        }
    }

    private static Map<String, String> errors(Page page, List<String> problems, String field) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (String problem : problems) {
            String own = "page.track.problem." + problem;
            String text = page.has(own) ? page.text(own) : page.text("intake." + problem);
            String where = problem.startsWith("note-") ? field : problem.startsWith("stars-") ? "stars" : "form";
            errors.put(where, text);
        }
        return errors;
    }

    private void show(Context ctx, Map<String, String> errors, Map<String, String> typed) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        PublicTimeline timeline =
                following.find(code(ctx)).orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("timeline", timeline);
        values.put("steps", TrackedSteps.of(page, timeline));
        values.put("overdue", timeline.state().isOpen() && page.now().isAfter(timeline.due()));
        values.put("errors", errors);
        values.put("typed", typed);
        List<String> stored = Objects.requireNonNullElse(ctx.attribute(STORED), List.of());
        int left = following.findPhotosLeft(code(ctx)).orElse(0);
        boolean mayFilm = following.findVideosLeft(code(ctx)).orElse(0) > 0;
        values.put(
                "photos",
                new AddedPhotos(
                        stored,
                        Math.min(left, PhotoUploads.MOST),
                        ctx.attribute(STORED_VIDEO),
                        mayFilm ? videos.megabytes() : 0));
        @Nullable String done = ctx.attribute(DONE) == null ? ctx.queryParam("done") : ctx.attribute(DONE);
        @Nullable ShownAlarm alarm = ctx.attribute(ALARM);
        if (alarm != null) values.put("alarm", alarm);
        if (done != null && page.has("page.track.done." + done))
            values.put("done", page.text("page.track.done." + done));
        if (timeline.answer() != null) values.put("answer", markdown.content(timeline.answer()));
        ctx.header("Cache-Control", "private, no-cache");
        pages.show(ctx, page, "tracking/timeline.jte", values);
    }

    private void refuse(Context ctx, String code, String key) {
        Page page = pages.page(ctx);
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.show(ctx, page, "tracking/ask.jte", Map.of("code", code, "error", page.text(key)));
    }

    private static String code(Context ctx) {
        return ctx.pathParam("code");
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }
}
