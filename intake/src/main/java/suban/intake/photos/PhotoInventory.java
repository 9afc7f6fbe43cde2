package suban.intake.photos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The photos and videos that a database knows of, against the files in a folder.
 *
 * @param present files, each relative to the folder
 * @param missing ids of those whose file is not there
 * @param leftOver ids of files, finished or not, that nothing has by now: {@link PhotoStore#sweep} removes them
 */
public record PhotoInventory(List<Path> present, List<String> missing, List<String> leftOver) {
    /** The sweep comes once an hour. */
    private static final Duration SWEPT = Duration.ofHours(1);

    public PhotoInventory {
        present = List.copyOf(present);
        missing = List.copyOf(missing);
        leftOver = List.copyOf(leftOver);
    }

    /**
     * @param handle to read from
     * @param folder with the files; need not be there
     * @param asOf the moment that the database shows; files that came later belong to nothing in it yet
     */
    public static PhotoInventory take(Handle handle, Path folder, Instant asOf) {
        Look look = new Look(folder, asOf);
        Path videos = VideoStore.inside(folder);
        for (Photo photo : new PhotoTable().list(handle))
            look.at(folder, photo.id(), photo.concern() != null, photo.created());
        for (Video video : new VideoTable().list(handle))
            look.at(videos, video.id(), video.concern() != null, video.created());
        look.leftOver(folder);
        look.leftOver(videos);
        return new PhotoInventory(look.present, look.missing, look.leftOver);
    }

    /** What is found on the way. */
    private static final class Look {
        private final Path root;
        private final Instant asOf;
        private final List<Path> present = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> leftOver = new ArrayList<>();
        private final Set<String> known = new HashSet<>();

        Look(Path root, Instant asOf) {
            this.root = root;
            this.asOf = asOf;
        }

        void at(Path folder, String id, boolean filed, Instant created) {
            Optional<Path> file = new PhotoFiles(folder).find(id);
            known.add(id);
            Instant swept = asOf.minus(PhotoStore.WAIT).plus(SWEPT);
            if (file.isPresent()) present.add(root.relativize(file.get()));
            // What nobody filed may be swept away between the look at its row and the look at its file.
            else if (filed || created.isAfter(swept)) missing.add(id);
        }

        void leftOver(Path folder) {
            new PhotoFiles(folder)
                    .listOlderThan(asOf.minus(PhotoStore.WITHOUT_ROW)).stream()
                            .filter(id -> !known.contains(id))
                            .forEach(leftOver::add);
        }
    }
}
