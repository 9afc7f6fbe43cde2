package suban.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Data folders that earlier versions left behind. */
public final class KeptFolder {
    private KeptFolder() {}

    /** Unpacks one of {@code suban/upgrade}, whose README says what is in it. */
    public static void unpack(String name, Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(KeptFolder.class.getResourceAsStream("/suban/upgrade/" + name));
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.copy(zip, file);
                Files.setLastModifiedTime(file, entry.getLastModifiedTime());
            }
        }
    }
}
