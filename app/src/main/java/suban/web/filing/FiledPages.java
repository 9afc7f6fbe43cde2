package suban.web.filing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;
import suban.http.Limits;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.Intake;
import suban.intake.PublicTimeline;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.web.chat.ConversationCookie;
import suban.web.chat.FiledParts;
import suban.web.page.Pages;
import suban.web.page.QrCode;

/** What a resident gets for a concern: its code, where to follow it, and what comes next. */
public final class FiledPages implements Routes {
    private final Pages pages;
    private final Listening listening;
    private final Intake intake;
    private final PhotoStore photos;
    private final Limits limits;
    private final FiledParts filedParts;

    public FiledPages(
            Pages pages, Listening listening, Intake intake, PhotoStore photos, Limits limits, FiledParts filedParts) {
        this.pages = pages;
        this.listening = listening;
        this.intake = intake;
        this.photos = photos;
        this.limits = limits;
        this.filedParts = filedParts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/concerns/filed/{code}", this::filed);
        routes.get("/photos/waiting/{id}", this::waitingPhoto);
    }

    private void filed(Context ctx) {
        limits.count(ctx, Limits.Act.LOOK_UP);
        PublicTimeline timeline = intake.findByTrackingCode(ctx.pathParam("code"))
                .orElseThrow(() -> new ProblemException(404, "unknown-tracking-code"));
        Map<String, Object> values = new HashMap<>();
        values.put("timeline", timeline);
        values.put("picture", QrCode.of(ctx.scheme() + "://" + ctx.host() + "/track/" + timeline.trackingCode()));
        String turn = ctx.queryParam("turn");
        int part = ConcernForm.part(ctx.queryParam("part"));
        if (turn != null)
            ConversationCookie.find(ctx)
                    .flatMap(conversation -> listening.find(conversation, turn))
                    .filter(found -> filedParts.find(found, part).isEmpty())
                    .flatMap(found -> Listening.title(found, part))
                    .ifPresent(title -> values.put("next", new NextConcern(title, turn, part)));
        pages.show(ctx, "filing/filed.jte", values);
    }

    /** A photo for whoever just sent it. Once it belongs to a concern only staff see it. */
    private void waitingPhoto(Context ctx) {
        Photo photo = photos.find(ctx.pathParam("id"))
                .filter(p -> p.concern() == null)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(photos.content(photo));
    }
}
