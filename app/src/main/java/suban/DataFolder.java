package suban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import suban.storage.OwnerOnly;

/** The folder that holds what residents wrote: nobody but its owner enters it. */
final class DataFolder {
    private DataFolder() {}

    /**
     * Makes it where it is not there, and closes it to others where it is.
     *
     * @throws UncheckedIOException when that cannot be done
     */
    static void open(Path folder) {
        try {
            Files.createDirectories(folder);
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The same, with nothing in it: what a crash left there is nobody's any more.
     *
     * @throws UncheckedIOException when that cannot be done
     */
    static void openEmpty(Path folder) {
        open(folder);
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.filter(path -> !path.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path path : deepestFirst) Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
