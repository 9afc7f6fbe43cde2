package suban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import suban.intake.photos.PhotoInventory;
import suban.storage.DatabaseException;
import suban.storage.ReadOnlyDatabase;

/** Looks whether a backup, or the data folder of a service that may run meanwhile, is whole. Changes nothing. */
public final class Verification {
    private final Clock clock;

    public Verification(Clock clock) {
        this.clock = clock;
    }

    /** What was found. */
    public sealed interface Result {
        /** @param findings empty when all is well */
        record OfBackup(Manifest manifest, List<Finding> findings) implements Result {}

        /** @param photos that have their file */
        record OfData(Contents contents, long photos, List<Finding> findings) implements Result {}

        record Refused(Refusal why, String subject) implements Result {}
    }

    /** Every digest, the database's integrity, and that each photo it knows of is there. */
    public Result ofBackup(Path backup) throws IOException {
        return switch (ManifestFile.read(backup)) {
            case ManifestFile.Reading.Refused refused -> new Result.Refused(refused.why(), backup.toString());
            case ManifestFile.Reading.Ours ours -> {
                List<Finding> findings = files(backup, ours);
                if (findings.isEmpty() && ours.manifest().holdsDatabase()) {
                    try (ReadOnlyDatabase copy =
                            ReadOnlyDatabase.open("jdbc:sqlite:" + backup.resolve(Manifest.DATABASE))) {
                        if (copy.isNewer()) yield new Result.Refused(Refusal.NEWER, backup.toString());
                        findings.addAll(database(copy, ours.manifest(), backup.resolve(Manifest.PHOTOS)));
                    } catch (DatabaseException e) {
                        findings.add(new Finding(
                                Finding.Kind.DATABASE_DAMAGED, e.kind().name()));
                    }
                }
                yield new Result.OfBackup(ours.manifest(), findings);
            }
        };
    }

    /** Whether each file is there as it was, and nothing else. */
    static List<Finding> files(Path backup, ManifestFile.Reading.Ours ours) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!ours.sealed()) findings.add(new Finding(Finding.Kind.MANIFEST_CHANGED, ManifestFile.NAME));
        Set<String> known = new HashSet<>(Set.of(ManifestFile.NAME, ManifestFile.SEAL));
        for (Manifest.Entry file : ours.manifest().files()) {
            known.add(file.path());
            Path path = backup.resolve(file.path());
            if (!Files.isRegularFile(path)) findings.add(new Finding(Finding.Kind.FILE_MISSING, file.path()));
            else if (Files.size(path) != file.bytes()
                    || !OwnFiles.entry(path, file.path()).equals(file))
                findings.add(new Finding(Finding.Kind.FILE_CHANGED, file.path()));
        }
        try (Stream<Path> inside = Files.walk(backup)) {
            inside.filter(path -> !Files.isDirectory(path))
                    .map(path -> backup.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> !known.contains(path))
                    .forEach(path -> findings.add(new Finding(Finding.Kind.FILE_UNKNOWN, path)));
        }
        return findings;
    }

    /** The database against its manifest and the photos beside it. */
    static List<Finding> database(ReadOnlyDatabase copy, Manifest manifest, Path photos) {
        List<Finding> findings = new ArrayList<>(faults(copy));
        if (!findings.isEmpty()) return findings;
        if (!copy.read(Contents::of).equals(manifest.contents()) || copy.schema() != manifest.schema())
            findings.add(new Finding(Finding.Kind.COUNT_DIFFERS, Manifest.DATABASE));
        findings.addAll(photos(copy.read(handle -> PhotoInventory.take(handle, photos, manifest.at()))));
        return findings;
    }

    /** @param jdbcUrl of the database of the data folder */
    public Result ofData(Path data, String jdbcUrl) {
        if (!Files.isDirectory(data)) return new Result.Refused(Refusal.NO_DATA, data.toString());
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(jdbcUrl)) {
            if (database.isNewer()) return new Result.Refused(Refusal.NEWER, data.toString());
            List<Finding> findings = new ArrayList<>(faults(database));
            Instant now = clock.instant();
            PhotoInventory photos =
                    database.read(handle -> PhotoInventory.take(handle, data.resolve(Manifest.PHOTOS), now));
            findings.addAll(photos(photos));
            return new Result.OfData(
                    database.read(Contents::of), photos.present().size(), List.copyOf(findings));
        } catch (DatabaseException e) {
            if (e.kind() != DatabaseException.Kind.CORRUPT) throw e;
            return new Result.OfData(
                    new Contents(0, 0, 0),
                    0,
                    List.of(new Finding(Finding.Kind.DATABASE_DAMAGED, e.kind().name())));
        }
    }

    private static List<Finding> faults(ReadOnlyDatabase database) {
        return database.listFaults().stream()
                .map(fault -> new Finding(Finding.Kind.DATABASE_DAMAGED, fault))
                .toList();
    }

    private static List<Finding> photos(PhotoInventory inventory) {
        List<Finding> findings = new ArrayList<>();
        inventory.missing().forEach(id -> findings.add(new Finding(Finding.Kind.PHOTO_MISSING, id)));
        inventory.leftOver().forEach(id -> findings.add(new Finding(Finding.Kind.PHOTO_LEFT_OVER, id)));
        return findings;
    }
}
