package suban.web.photos;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import suban.http.HttpServer;
import suban.http.ProblemException;
import suban.intake.photos.PhotoResult;
import suban.intake.photos.PhotoStore;
import suban.web.page.Page;

/** Stores the photos of a form at once, so that none has to be chosen again when something else is wrong. */
public final class PhotoUploads {
    /** Of one form. */
    public static final int MOST = 3;

    /** For whoever was sent away because too many others came. */
    public static final int BUSY_SECONDS = 20;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    /**
     * What is stored by now, and what to say about what is not.
     *
     * @param busy whether one of them could be taken in a while
     */
    public record Outcome(List<String> photos, List<String> problems, boolean busy) {
        public Outcome {
            photos = List.copyOf(photos);
            problems = List.copyOf(problems);
        }

        /** All problems as one text, for the field of the photos. */
        public String problem() {
            return String.join(" ", problems);
        }

        /** Says to the browser what is wrong: busy, or something about a file. */
        public void refuse(Context ctx) {
            if (busy) ctx.header("Retry-After", Integer.toString(BUSY_SECONDS));
            ctx.status(busy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private final PhotoStore store;

    public PhotoUploads(PhotoStore store) {
        this.store = store;
    }

    /**
     * Call before any of a form is read: what is larger is cut off by the server, in words that say nothing about photos.
     *
     * @throws ProblemException 413 if all of it together is too large
     */
    public static void checkSize(Context ctx) {
        if (ctx.contentLength() > HttpServer.LARGEST_UPLOAD)
            throw new ProblemException(413, "upload-too-large", HttpServer.LARGEST_UPLOAD >> 20);
    }

    /** Ids of photos that the form holds from before. */
    public static List<String> kept(Context ctx) {
        return ctx.formParams("photo").stream()
                .filter(id -> ID.matcher(id).matches())
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * Stores what came along.
     *
     * @param kept photos of the form that are stored already
     * @param most that may be added by now, kept ones included
     * @param counting what is to happen for each one before it is read; may throw
     */
    public Outcome take(Context ctx, Page page, List<String> kept, int most, Runnable counting) {
        Set<String> removed = Set.copyOf(ctx.formParams("remove-photo"));
        List<String> photos = new ArrayList<>(
                kept.stream().filter(id -> !removed.contains(id)).toList());
        List<String> problems = new ArrayList<>();
        boolean busy = false;
        for (UploadedFile file : ctx.uploadedFiles("photos")) {
            // Browsers send an empty part without a name where nothing was chosen.
            if (file.size() == 0 && file.filename().isBlank()) continue;
            if (photos.size() >= most) {
                problems.add(page.text("page.photo.too-many", most));
                break;
            }
            counting.run();
            busy |= !take(file, page, photos, problems);
        }
        return new Outcome(photos, problems, busy);
    }

    /** @return whether there was time for it */
    private boolean take(UploadedFile file, Page page, List<String> photos, List<String> problems) {
        try (InputStream content = file.content()) {
            String name = file.filename();
            switch (store.store(content)) {
                case PhotoResult.Stored stored -> photos.add(stored.photo().id());
                case PhotoResult.NotAPhoto r -> problems.add(page.text("page.photo.not-a-photo", name));
                case PhotoResult.UnsupportedFormat r ->
                    problems.add(
                            r.format().equals("HEIC")
                                    ? page.text("page.photo.heic", name)
                                    : page.text("page.photo.unsupported", name, r.format()));
                case PhotoResult.TooManyBytes r ->
                    problems.add(page.text("page.photo.too-many-bytes", name, r.limit() >> 20));
                case PhotoResult.TooManyPixels r -> problems.add(page.text("page.photo.too-many-pixels", name));
                case PhotoResult.Busy r -> {
                    problems.add(page.text("page.photo.busy", name));
                    return false;
                }
                case PhotoResult.Damaged r -> problems.add(page.text("page.photo.damaged", name));
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
