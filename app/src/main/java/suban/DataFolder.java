package suban;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds what residents wrote: nobody but its owner enters it. */
final class DataFolder {
    private static final String OWNER_ONLY = "rwx------";

    private DataFolder() {}

    /**
     * Makes it where it is not there, and closes it to others where it is.
     *
     * @throws UncheckedIOException when that cannot be done
     */
    static void open(Path folder) {
        try {
            Files.createDirectories(folder);
            // Other file systems have other ways, which the machine's owner sees to.
            if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
