package suban.web.filing;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import suban.http.Limits;
import suban.intake.photos.PhotoResult;
import suban.intake.photos.PhotoStore;
import suban.web.page.Page;

/** Stores the photos of a form at once, so that none has to be chosen again when something else is wrong. */
final class PhotoUploads {
    static final int MOST = 3;

    /**
     * What is stored by now, and what to say about what is not.
     *
     * @param busy whether one of them could be taken in a while
     */
    record Outcome(List<String> photos, List<String> problems, boolean busy) {}

    private final PhotoStore store;
    private final Limits limits;

    PhotoUploads(PhotoStore store, Limits limits) {
        this.store = store;
        this.limits = limits;
    }

    Outcome take(Context ctx, Page page, ConcernForm form) {
        Set<String> removed = Set.copyOf(ctx.formParams("remove-photo"));
        List<String> photos = new ArrayList<>(
                form.photos().stream().filter(id -> !removed.contains(id)).toList());
        List<String> problems = new ArrayList<>();
        boolean busy = false;
        for (UploadedFile file : ctx.uploadedFiles("photos")) {
            // Browsers send an empty part without a name where nothing was chosen.
            if (file.size() == 0 && file.filename().isBlank()) continue;
            if (photos.size() >= MOST) {
                problems.add(page.text("page.photo.too-many", MOST));
                break;
            }
            limits.count(ctx, Limits.Act.PHOTO);
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
