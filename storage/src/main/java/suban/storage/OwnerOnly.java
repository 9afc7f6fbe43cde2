package suban.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Closes files and folders to other users of the machine. Other file systems have other ways, which its owner sees to. */
public final class OwnerOnly {
    private static final String FILE = "rw-------";
    private static final String FOLDER = "rwx------";

    private OwnerOnly() {}

    /** 0600. */
    public static void file(Path file) throws IOException {
        set(file, FILE);
    }

    /** 0700. */
    public static void folder(Path folder) throws IOException {
        set(folder, FOLDER);
    }

    /** To make a file with, so that it is closed from its first moment. */
    public static FileAttribute<?>[] newFile(Path file) {
        return attributes(file, FILE);
    }

    /** To make a folder with. */
    public static FileAttribute<?>[] newFolder(Path folder) {
        return attributes(folder, FOLDER);
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static void set(Path path, String permissions) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }
}
