package suban.web.staff.photo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.Review;
import suban.intake.photos.Area;
import suban.intake.photos.Blurring;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.photos.PhotoUploads;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** A photo of a concern: seen, blurred, and shown to the resident. */
public final class PhotoPages implements Routes {
    private static final String PATH = "/staff/photos/{id}";
    private static final int MOST_AREAS = 40;
    private static final EnumSet<Permission> READERS =
            EnumSet.of(Permission.READ_CONCERNS, Permission.WORK_ON_CONCERNS);
    private static final EnumSet<Permission> WORKERS =
            EnumSet.of(Permission.HANDLE_CONCERNS, Permission.WORK_ON_CONCERNS);

    private final Pages pages;
    private final Guard guard;
    private final SeenPhotos seen;
    private final PhotoStore photos;
    private final Blurring blurring;
    private final Auditing audit;

    public PhotoPages(Pages pages, Guard guard, Review review, PhotoStore photos, Blurring blurring, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.seen = new SeenPhotos(review, photos);
        this.photos = photos;
        this.blurring = blurring;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(READERS, this::content));
        routes.get(PATH + "/blur", guard.page(WORKERS, (ctx, session) -> {
            ask(ctx, session, Map.of());
        }));
        routes.post(PATH + "/blur", guard.form(WORKERS, this::blur));
        routes.post(PATH + "/unblur", guard.form(Permission.HANDLE_CONCERNS, this::undo));
        routes.post(PATH + "/show", guard.form(WORKERS, (ctx, session) -> show(ctx, session, true)));
        routes.post(PATH + "/hide", guard.form(WORKERS, (ctx, session) -> show(ctx, session, false)));
    }

    private void content(Context ctx, Session session) {
        SeenPhotos.Seen found = seen.get(ctx, session);
        audit.done(
                ctx, session, Action.PHOTO_READ, Subject.concern(found.concern().id()));
        boolean original = found.seesOriginal() && !"others".equals(ctx.queryParam("as"));
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(original ? photos.content(found.photo()) : blurring.contentForOthers(found.photo()));
    }

    private void ask(Context ctx, Session session, Map<String, String> errors) {
        SeenPhotos.Seen found = seen.getToWork(ctx, session);
        Page page = pages.page(ctx);
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("photo", found.photo());
        values.put("blurred", blurring.findCopy(found.photo()).isPresent());
        values.put("mayUndo", found.seesOriginal());
        values.put("errors", errors);
        boolean works = session.account().post().unit() != null;
        values.put(
                "back",
                (works ? "/staff/board/" : "/staff/concerns/") + found.concern().id());
        @Nullable String done = ctx.queryParam("done");
        if (done != null && page.has("staff.photo.done." + done))
            values.put("done", page.text("staff.photo.done." + done));
        pages.show(ctx, page, "staff/photo/blur.jte", values);
    }

    private void blur(Context ctx, Session session) {
        SeenPhotos.Seen found = seen.getToWork(ctx, session);
        Page page = pages.page(ctx);
        Optional<List<Area>> areas = areas(ctx);
        if (areas.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            ask(ctx, session, Map.of("x", page.text("staff.photo.no-area")));
            return;
        }
        // Before the change, which runs where the database writes and must not wait for a picture.
        Optional<Photo> copy = blurring.make(found.photo(), areas.get());
        if (copy.isEmpty()) {
            ctx.header("Retry-After", Integer.toString(PhotoUploads.BUSY_SECONDS));
            throw new ProblemException(503, "too-busy", PhotoUploads.BUSY_SECONDS);
        }
        Subject subject = Subject.concern(found.concern().id());
        photos.deleteFiles(audit.together(
                ctx,
                session,
                Action.PHOTO_BLURRED,
                subject,
                () -> blurring.replace(found.photo(), copy.get()),
                dropped -> Outcome.DONE));
        back(ctx, "blurred");
    }

    private void undo(Context ctx, Session session) {
        SeenPhotos.Seen found = seen.get(ctx, session);
        photos.deleteFiles(audit.together(
                ctx,
                session,
                Action.PHOTO_BLUR_UNDONE,
                Subject.concern(found.concern().id()),
                () -> blurring.undo(found.photo()),
                dropped -> dropped.isEmpty() ? null : Outcome.DONE));
        back(ctx, "undone");
    }

    private void show(Context ctx, Session session, boolean shown) {
        SeenPhotos.Seen found = seen.getToWork(ctx, session);
        // What a resident sent is theirs already, and nobody else's.
        if (!found.photo().isResult()) throw new ProblemException(404, "not-found");
        audit.together(
                ctx,
                session,
                shown ? Action.PHOTO_SHOWN : Action.PHOTO_HIDDEN,
                Subject.concern(found.concern().id()),
                () -> blurring.show(found.photo(), shown),
                changed -> changed ? Outcome.DONE : null);
        back(ctx, shown ? "shown" : "hidden");
    }

    /** Drawn ones, and one in numbers where nothing can be drawn; nothing if there is none or one is not right. */
    private static Optional<List<Area>> areas(Context ctx) {
        List<Area> areas = new ArrayList<>();
        for (String drawn : ctx.formParams("area")) {
            Optional<Area> area = Area.find(drawn);
            if (area.isEmpty() || areas.size() >= MOST_AREAS) return Optional.empty();
            areas.add(area.get());
        }
        if (!field(ctx, "x").isBlank() || !field(ctx, "width").isBlank()) {
            Optional<Area> typed =
                    Area.find(field(ctx, "x"), field(ctx, "y"), field(ctx, "width"), field(ctx, "height"));
            if (typed.isEmpty()) return Optional.empty();
            areas.add(typed.get());
        }
        return areas.isEmpty() ? Optional.empty() : Optional.of(areas);
    }

    private static String field(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    private static void back(Context ctx, String done) {
        ctx.redirect("/staff/photos/" + ctx.pathParam("id") + "/blur?done=" + done, HttpStatus.SEE_OTHER);
    }
}
