package suban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How much room a backup takes, asked before anything is written. */
final class Space {
    /** Folders, the manifest, and what residents do meanwhile. */
    private static final long MARGIN = 16L << 20;

    private Space() {}

    /** Bytes. */
    static long needed(BackupPlan plan, Optional<PreviousBackup> previous) throws IOException {
        long needed = MARGIN;
        if (plan.jdbcUrl().startsWith("jdbc:sqlite:")) {
            String database = plan.jdbcUrl().substring("jdbc:sqlite:".length());
            needed += size(Path.of(database)) + size(Path.of(database + "-wal"));
        }
        Path photos = plan.data().resolve(Manifest.PHOTOS);
        for (Path photo : files(photos)) {
            String path = Manifest.PHOTOS + "/" + photos.relativize(photo);
            if (previous.isEmpty() || !previous.get().holds(photo, path)) needed += size(photo);
        }
        if (plan.city() != null) for (Path file : files(plan.city())) needed += size(file);
        return needed;
    }

    static long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    static String words(Path folder, long needed) throws IOException {
        return folder + ": " + (needed >> 20) + " MB > " + (free(folder) >> 20) + " MB";
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0; // swept away meanwhile
        }
    }
}
