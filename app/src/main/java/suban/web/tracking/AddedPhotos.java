package suban.web.tracking;

import java.util.List;

/**
 * Photos that a resident may add.
 *
 * @param stored ids of those that came with a form that has to be sent again
 * @param most that the form may hold, stored ones included
 */
public record AddedPhotos(List<String> stored, int most) {
    public AddedPhotos {
        stored = List.copyOf(stored);
    }
}
