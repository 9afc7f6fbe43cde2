package suban.web.staff.review;

import java.util.List;
import suban.intake.FiledConcern;
import suban.intake.photos.Video;
import suban.intake.photos.VideoStore;
import suban.staff.Permission;
import suban.staff.Session;

/**
 * The videos of a concern as somebody sees them. A face and a voice cannot be blurred in them, so those of a private concern are
 * for intake alone.
 *
 * @param keptBack whether there are some that this reader does not see
 */
public record SeenVideos(List<Video> videos, boolean keptBack) {
    public SeenVideos {
        videos = List.copyOf(videos);
    }

    public static SeenVideos of(VideoStore store, FiledConcern concern, Session session) {
        List<Video> all = store.list(concern.id());
        return maySee(concern, session) ? new SeenVideos(all, false) : new SeenVideos(List.of(), !all.isEmpty());
    }

    public static boolean maySee(FiledConcern concern, Session session) {
        return !concern.isPrivate() || session.account().may(Permission.HANDLE_CONCERNS);
    }
}
