package suban.web.photos;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.http.HttpServer;
import suban.http.ProblemException;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.VideoResult;
import suban.web.page.Page;

/** Stores the video of a form at once, so that it need not be sent again when something else is wrong. */
public final class VideoUploads {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /**
     * What is stored by now, and what to say about what is not.
     *
     * @param video id of the stored one, or null
     * @param problem to be shown beside the field, or null
     * @param status to refuse with when there is a problem
     */
    public record Outcome(@Nullable String video, @Nullable String problem, HttpStatus status) {
        static Outcome of(@Nullable String video) {
            return new Outcome(video, null, HttpStatus.OK);
        }

        /** Says to the browser what is wrong. */
        public void refuse(Context ctx) {
            if (status == HttpStatus.SERVICE_UNAVAILABLE)
                ctx.header("Retry-After", Integer.toString(PhotoUploads.BUSY_SECONDS));
            ctx.status(status);
        }
    }

    private final PhotoStore store;

    public VideoUploads(PhotoStore store) {
        this.store = store;
    }

    /** What a video may have, in megabytes; 0 where none is taken. */
    public long megabytes() {
        return store.videos().limit() >> 20;
    }

    /**
     * Call before any of a form is read that may bring photos and a video.
     *
     * @throws ProblemException 413 if all of it together is too large
     */
    public void checkSize(Context ctx) {
        long most = HttpServer.LARGEST_UPLOAD + store.videos().limit();
        if (ctx.contentLength() <= most) return;
        if (megabytes() == 0) PhotoUploads.checkSize(ctx);
        throw new ProblemException(413, "video-too-large", megabytes());
    }

    /** Id of a video that the form holds from before, unless it is to be left out. */
    public static @Nullable String kept(Context ctx) {
        String id = ctx.formParam("kept-video");
        boolean wanted = id != null && ID.matcher(id).matches() && ctx.formParam("remove-video") == null;
        return wanted ? id : null;
    }

    /**
     * Stores what came along; it takes the place of one that is kept.
     *
     * @param mayAdd whether there is room for one, a kept one not counted
     * @param counting what is to happen before it is read; may throw
     */
    public Outcome take(Context ctx, Page page, @Nullable String kept, boolean mayAdd, Runnable counting) {
        Optional<UploadedFile> came = uploaded(ctx, "video");
        if (came.isEmpty()) return Outcome.of(kept);
        if (megabytes() == 0) return refused(page.text("page.video.none"), kept);
        if (!mayAdd) return refused(page.text("intake.video-too-many"), kept);
        counting.run();
        try (InputStream content = came.get().content()) {
            String name = came.get().filename();
            return switch (store.videos().store(content, still(ctx))) {
                case VideoResult.Stored stored -> Outcome.of(stored.video().id());
                case VideoResult.NotAVideo no -> refused(page.text("page.video.not-a-video", name), kept);
                case VideoResult.TooManyBytes r ->
                    new Outcome(
                            kept,
                            page.text("page.video.too-large", name, r.limit() >> 20),
                            HttpStatus.CONTENT_TOO_LARGE);
                case VideoResult.NoRoom no ->
                    new Outcome(kept, page.text("page.video.no-room"), HttpStatus.SERVICE_UNAVAILABLE);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome refused(String problem, @Nullable String kept) {
        return new Outcome(kept, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The browser made it; without a script there is none, and one that is no picture is none. */
    private byte @Nullable [] still(Context ctx) throws IOException {
        Optional<UploadedFile> came = uploaded(ctx, "still");
        if (came.isEmpty()) return null;
        try (InputStream content = came.get().content()) {
            return store.still(content).orElse(null);
        }
    }

    /** Browsers send an empty part without a name where nothing was chosen. */
    private static Optional<UploadedFile> uploaded(Context ctx, String field) {
        return Optional.ofNullable(ctx.uploadedFile(field))
                .filter(file -> file.size() > 0 || !file.filename().isBlank());
    }
}
