package suban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.storage.DatabaseException;
import suban.storage.ReadOnlyDatabase;

/** Puts a backup into an empty folder, after every digest of it was checked. The backup stays as it is. */
public final class Restore {
    private static final String PART = "restore.part";

    private final Path backup;
    private final Path data;
    private final @Nullable Path city;

    /** @param city empty folder for the city pack of the backup, or null to leave it there */
    public Restore(Path backup, Path data, @Nullable Path city) {
        this.backup = backup;
        this.data = data;
        this.city = city;
    }

    /** What came of it. */
    public sealed interface Result {
        /** @param findings photos that were missing when the backup was made */
        record Done(Manifest manifest, List<Finding> findings) implements Result {}

        /** The folder is as it was: the backup is damaged. */
        record Damaged(List<Finding> findings) implements Result {}

        record Refused(Refusal why, String subject) implements Result {}
    }

    /** @throws IOException when a file cannot be read or written; the folder is empty then */
    public Result run() throws IOException {
        if (!OwnFiles.isEmpty(data)) return refused(Refusal.NOT_EMPTY, data);
        if (city != null && !OwnFiles.isEmpty(city)) return refused(Refusal.CITY_NOT_EMPTY, city);
        return switch (ManifestFile.read(backup)) {
            case ManifestFile.Reading.Refused refused -> refused(refused.why(), backup);
            case ManifestFile.Reading.Ours ours -> {
                if (city != null && !ours.manifest().holdsCity()) yield refused(Refusal.NO_CITY_INSIDE, backup);
                List<Finding> damage = Verification.files(backup, ours);
                yield damage.isEmpty() ? put(ours.manifest()) : new Result.Damaged(damage);
            }
        };
    }

    private static Result.Refused refused(Refusal why, Path subject) {
        return new Result.Refused(why, subject.toString());
    }

    private Result put(Manifest manifest) throws IOException {
        OwnFiles.makeFolders(data);
        Path part = data.resolve(PART);
        try {
            for (Manifest.Entry file : manifest.files()) {
                if (!file.isIn(Manifest.CITY)) copy(file, part.resolve(file.path()));
            }
            List<Finding> findings = new ArrayList<>();
            if (manifest.holdsDatabase()) {
                try (ReadOnlyDatabase database =
                        ReadOnlyDatabase.open("jdbc:sqlite:" + part.resolve(Manifest.DATABASE))) {
                    if (database.isNewer()) {
                        OwnFiles.delete(part);
                        return refused(Refusal.NEWER, backup);
                    }
                    findings.addAll(Verification.database(database, manifest, part.resolve(Manifest.PHOTOS)));
                } catch (DatabaseException e) {
                    findings.add(
                            new Finding(Finding.Kind.DATABASE_DAMAGED, e.kind().name()));
                }
                if (findings.stream().anyMatch(Finding::isDamage)) {
                    OwnFiles.delete(part);
                    return new Result.Damaged(findings);
                }
            }
            if (city != null) city(manifest, city);
            settle(part);
            return new Result.Done(manifest, findings);
        } catch (IOException | RuntimeException e) {
            clear(part, e);
            throw e;
        }
    }

    private void copy(Manifest.Entry file, Path to) throws IOException {
        Manifest.Entry copied = OwnFiles.copy(backup.resolve(file.path()), to, file.path());
        if (!copied.equals(file)) throw new IOException(file.path() + " changed while it was read");
    }

    private void city(Manifest manifest, Path folder) throws IOException {
        for (Manifest.Entry file : manifest.files()) {
            if (file.isIn(Manifest.CITY)) copy(file, folder.resolve(file.path().substring(Manifest.CITY.length() + 1)));
        }
        OwnFiles.forceFolders(folder);
    }

    /** The database last: without it nobody takes the folder for a whole one. */
    private void settle(Path part) throws IOException {
        List<Path> inside;
        try (Stream<Path> list = Files.exists(part) ? Files.list(part) : Stream.of()) {
            inside = new ArrayList<>(list.sorted().toList());
        }
        OwnFiles.makeFolders(part);
        OwnFiles.forceFolders(part);
        Path database = part.resolve(Manifest.DATABASE);
        if (inside.remove(database)) inside.addLast(database);
        for (Path path : inside) Files.move(path, data.resolve(path.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(part);
        OwnFiles.force(data);
    }

    private static void clear(Path part, Exception cause) {
        try {
            OwnFiles.delete(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }
}
