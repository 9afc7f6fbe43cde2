package suban.web.tracking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Photos and videos that a resident may add.
 *
 * @param stored ids of those that came with a form that has to be sent again
 * @param most that the form may hold, stored ones included
 * @param video id of a stored video that came with such a form, or null
 * @param videoMegabytes what a video may have; 0 where none may be added
 */
public record AddedPhotos(
        List<String> stored, int most, @Nullable String video, long videoMegabytes) {
    public AddedPhotos {
        stored = List.copyOf(stored);
    }
}
