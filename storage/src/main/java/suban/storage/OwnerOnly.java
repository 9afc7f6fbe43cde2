package suban.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Closes files and folders to other users of the machine. Other file systems have other ways, which its owner sees to. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** 0600. */
    public static void file(Path file) throws IOException {
        set(file, "rw-------");
    }

    /** 0700. */
    public static void folder(Path folder) throws IOException {
        set(folder, "rwx------");
    }

    private static void set(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
