package suban.web.tracking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.Intake;
import suban.intake.PublicTimeline;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.page.TimelineStep;

/** What became of a concern, for whoever holds its code. */
public final class TrackingPages implements Routes {
    private static final int LONGEST_CODE = 60;

    private final Pages pages;
    private final Intake intake;
    private final Limits limits;
    private final Markdown markdown;

    public TrackingPages(Pages pages, Intake intake, Limits limits, Markdown markdown) {
        this.pages = pages;
        this.intake = intake;
        this.limits = limits;
        this.markdown = markdown;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/track", this::ask);
        routes.get("/track/{code}", ctx -> show(ctx, ctx.pathParam("code")));
    }

    private void ask(Context ctx) {
        String code = ctx.queryParam("code");
        if (code == null) {
            pages.show(ctx, "tracking/ask.jte", Map.of("code", ""));
        } else if (code.isBlank()) {
            refuse(ctx, "", "page.track.code.empty");
        } else {
            limits.count(ctx, Limits.Act.LOOK_UP);
            intake.findByTrackingCode(code)
                    .ifPresentOrElse(
                            found -> ctx.redirect("/track/" + found.trackingCode(), HttpStatus.SEE_OTHER),
                            () -> refuse(ctx, shortened(code), "page.track.code.unknown"));
        }
    }

    private void show(Context ctx, String code) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        PublicTimeline timeline =
                intake.findByTrackingCode(code).orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("timeline", timeline);
        values.put("steps", steps(page, timeline));
        values.put("overdue", !timeline.state().isFinal() && page.now().isAfter(timeline.due()));
        if (timeline.answer() != null) values.put("answer", markdown.content(timeline.answer()));
        pages.show(ctx, page, "tracking/timeline.jte", values);
    }

    private void refuse(Context ctx, String code, String key) {
        Page page = pages.page(ctx);
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.show(ctx, page, "tracking/ask.jte", Map.of("code", code, "error", page.text(key)));
    }

    private static String shortened(String code) {
        return code.length() <= LONGEST_CODE ? code : code.substring(0, LONGEST_CODE);
    }

    /** Newest first, as parcels are followed. */
    private static List<TimelineStep> steps(Page page, PublicTimeline timeline) {
        List<TimelineStep> steps = new ArrayList<>();
        for (PublicTimeline.Entry entry : timeline.entries().reversed()) {
            String state = "state." + entry.state().code();
            steps.add(new TimelineStep(entry.at(), page.text(state), page.text(state + ".meaning"), steps.isEmpty()));
        }
        return steps;
    }
}
