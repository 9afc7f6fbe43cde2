package suban.intake.photos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The photos that a database knows of, against the files in a folder.
 *
 * @param present files of photos, each relative to the folder
 * @param missing ids of photos whose file is not there
 * @param leftOver ids of files, finished or not, that no photo has by now: {@link PhotoStore#sweep} removes them
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
        PhotoFiles files = new PhotoFiles(folder);
        Instant swept = asOf.minus(PhotoStore.WAIT).plus(SWEPT);
        List<Path> present = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (Photo photo : new PhotoTable().list(handle)) {
            Path file = files.file(photo.id());
            known.add(photo.id());
            if (Files.isRegularFile(file)) present.add(folder.relativize(file));
            // A photo that nobody filed may be swept away between the look at its row and the look at its file.
            else if (photo.concern() != null || photo.created().isAfter(swept)) missing.add(photo.id());
        }
        List<String> leftOver = files.listOlderThan(asOf.minus(PhotoStore.WITHOUT_ROW)).stream()
                .filter(id -> !known.contains(id))
                .toList();
        return new PhotoInventory(present, missing, leftOver);
    }
}
