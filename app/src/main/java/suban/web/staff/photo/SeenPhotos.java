package suban.web.staff.photo;

import io.javalin.http.Context;
import suban.http.ProblemException;
import suban.intake.FiledConcern;
import suban.intake.Party;
import suban.intake.Review;
import suban.intake.photos.Photo;
import suban.intake.photos.PhotoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.staff.review.Doers;

/** Finds the photo of an address for those who see its concern; anything else is unknown to them. */
final class SeenPhotos {
    private final Review review;
    private final PhotoStore photos;

    SeenPhotos(Review review, PhotoStore photos) {
        this.review = review;
        this.photos = photos;
    }

    /**
     * A photo that the reader may see, as blurred as others see it.
     *
     * @param mayWork whether the reader may blur it and, if a unit added it, show it to the resident
     * @param seesOriginal whether the reader may see it as it came
     */
    record Seen(Photo photo, FiledConcern concern, boolean mayWork, boolean seesOriginal) {}

    /** @throws ProblemException 404 if the address names no photo that the reader may see */
    Seen get(Context ctx, Session session) {
        Photo photo = photos.find(ctx.pathParam("id"))
                .filter(found -> found.original() == null)
                .orElseThrow(SeenPhotos::unknown);
        if (photo.concern() == null) throw unknown();
        FiledConcern concern = review.find(photo.concern())
                .filter(Doers.scope(session)::covers)
                .orElseThrow(SeenPhotos::unknown);
        boolean handles = session.account().may(Permission.HANDLE_CONCERNS);
        boolean leads = photo.isResult() && Doers.of(session).before(concern) == Party.UNIT;
        return new Seen(photo, concern, handles || leads, handles);
    }

    /** The same, for whoever may change what others see. */
    Seen getToWork(Context ctx, Session session) {
        Seen seen = get(ctx, session);
        if (!seen.mayWork()) throw new ProblemException(403, "forbidden");
        return seen;
    }

    private static ProblemException unknown() {
        return new ProblemException(404, "not-found");
    }
}
