package suban.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A finished backup whose photos the next one shares: a photo never changes, so one file on disk serves both. */
final class PreviousBackup {
    private final Path folder;
    private final Map<String, Manifest.Entry> photos = new HashMap<>();

    private PreviousBackup(Path folder, Manifest manifest) {
        this.folder = folder;
        for (Manifest.Entry file : manifest.files()) if (file.isIn(Manifest.PHOTOS)) photos.put(file.path(), file);
    }

    /** The backup itself, or the newest sound-looking one in a folder of backups; empty when there is none. */
    static Optional<PreviousBackup> find(Path place) throws IOException {
        if (!Files.isDirectory(place)) return Optional.empty();
        Optional<PreviousBackup> itself = open(place);
        if (itself.isPresent()) return itself;
        List<Path> newestFirst;
        try (Stream<Path> inside = Files.list(place)) {
            newestFirst = inside.filter(path -> path.getFileName().toString().startsWith("suban-"))
                    .filter(path -> !path.toString().endsWith(".part"))
                    .sorted((a, b) ->
                            b.getFileName().toString().compareTo(a.getFileName().toString()))
                    .toList();
        }
        for (Path backup : newestFirst) {
            Optional<PreviousBackup> found = open(backup);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private static Optional<PreviousBackup> open(Path folder) throws IOException {
        return ManifestFile.read(folder) instanceof ManifestFile.Reading.Ours ours && ours.sealed()
                ? Optional.of(new PreviousBackup(folder, ours.manifest()))
                : Optional.empty();
    }

    /** Whether it holds the file that stands at this path in a backup. */
    boolean holds(Path file, String path) throws IOException {
        Manifest.Entry entry = photos.get(path);
        Path kept = folder.resolve(path);
        return entry != null
                && Files.isRegularFile(kept)
                && Files.size(kept) == entry.bytes()
                && Files.size(file) == entry.bytes();
    }

    /** Gives its file a second name, if it has it and the disk can do so. */
    Optional<Manifest.Entry> link(Path file, String path, Path to) throws IOException {
        if (!holds(file, path)) return Optional.empty();
        try {
            Files.createLink(to, folder.resolve(path));
            return Optional.ofNullable(photos.get(path));
        } catch (FileSystemException | UnsupportedOperationException e) {
            return Optional.empty(); // another disk
        }
    }
}
