package suban.web.staff.photo;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.EnumSet;
import java.util.Optional;
import suban.audit.Action;
import suban.audit.Subject;
import suban.http.ByteRange;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.intake.photos.Video;
import suban.intake.photos.VideoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.staff.audit.Auditing;
import suban.web.staff.review.Doers;
import suban.web.staff.review.SeenVideos;
import suban.web.staff.signin.Guard;

/** A resident's video for those who see its concern; to others it is unknown. */
public final class VideoPages implements Routes {
    private static final String PATH = "/staff/videos/{id}";
    private static final EnumSet<Permission> READERS =
            EnumSet.of(Permission.READ_CONCERNS, Permission.WORK_ON_CONCERNS);

    private final Guard guard;
    private final Review review;
    private final VideoStore videos;
    private final Auditing audit;

    public VideoPages(Guard guard, Review review, VideoStore videos, Auditing audit) {
        this.guard = guard;
        this.review = review;
        this.videos = videos;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, guard.page(READERS, this::content));
        routes.get(PATH + "/still", guard.page(READERS, this::still));
    }

    /** In pieces as they are asked for: nobody seeks in a video who has to load all of it first. */
    private void content(Context ctx, Session session) {
        Video video = get(ctx, session);
        long size = video.bytes();
        ctx.header("Accept-Ranges", "bytes");
        Optional<ByteRange> asked = ByteRange.find(ctx.header("Range"), size);
        if (asked.isEmpty()) {
            ctx.header("Content-Range", "bytes */" + size).status(HttpStatus.RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange range = asked.get();
        if (range.partial()) ctx.header("Content-Range", range.content(size)).status(HttpStatus.PARTIAL_CONTENT);
        if (ctx.queryParam("save") != null)
            ctx.header("Content-Disposition", "attachment; filename=\"" + video.fileName() + "\"");
        ctx.header("Cache-Control", "private, no-store")
                .header("Content-Length", Long.toString(range.length()))
                .contentType(video.format().mediaType());
        ctx.result(videos.content(video, range.from(), range.length()));
    }

    private void still(Context ctx, Session session) {
        byte[] jpeg = videos.findStill(get(ctx, session)).orElseThrow(VideoPages::unknown);
        ctx.header("Cache-Control", "private, no-store").contentType("image/jpeg");
        ctx.result(jpeg);
    }

    private Video get(Context ctx, Session session) {
        Video video = videos.find(ctx.pathParam("id")).orElseThrow(VideoPages::unknown);
        if (video.concern() == null) throw unknown();
        FiledConcern concern = review.find(video.concern())
                .filter(Doers.scope(session)::covers)
                .filter(found -> SeenVideos.maySee(found, session))
                .orElseThrow(VideoPages::unknown);
        audit.done(ctx, session, Action.VIDEO_READ, Subject.concern(concern.id()));
        return video;
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "not-found");
    }
}
