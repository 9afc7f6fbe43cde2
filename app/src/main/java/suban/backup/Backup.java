package suban.backup;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import suban.storage.ReadOnlyDatabase;

/**
 * Makes backups, also while the service runs: first the database as one moment held it, then the photos it knows of,
 * which never change once written. The folder gets its name when all of it is on disk; until then it ends in {@code .part}.
 */
public final class Backup {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'suban-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Set<String> IN_DATA = Set.of(
            Manifest.DATABASE,
            Manifest.DATABASE + "-wal",
            Manifest.DATABASE + "-shm",
            Manifest.DATA_KEYS,
            Manifest.PHOTOS);

    private final Clock clock;
    private final String version;

    /** @param version of the program, for the manifest */
    public Backup(Clock clock, String version) {
        this.clock = clock;
        this.version = version;
    }

    /**
     * @throws IOException when a file cannot be read or written; nothing is left of the backup then
     * @throws suban.storage.DatabaseException when the database cannot be read; nothing is left then, either
     */
    public BackupResult make(BackupPlan plan) throws IOException {
        Optional<BackupResult.Refused> refusal = refusal(plan);
        if (refusal.isPresent()) return refusal.get();
        Optional<PreviousBackup> previous =
                plan.previous() == null ? Optional.empty() : PreviousBackup.find(plan.previous());
        try (ReadOnlyDatabase database = ReadOnlyDatabase.open(plan.jdbcUrl())) {
            if (database.isNewer()) return refused(Refusal.NEWER, plan.data());
            return make(plan, database, previous);
        }
    }

    private static Optional<BackupResult.Refused> refusal(BackupPlan plan) throws IOException {
        if (!Files.isDirectory(plan.data())) return Optional.of(refused(Refusal.NO_DATA, plan.data()));
        if (OwnFiles.real(plan.target()).startsWith(OwnFiles.real(plan.data())))
            return Optional.of(refused(Refusal.INSIDE_DATA, plan.target()));
        if (plan.city() != null && !Files.isDirectory(plan.city()))
            return Optional.of(refused(Refusal.NO_CITY, plan.city()));
        if (plan.previous() != null && !Files.isDirectory(plan.previous()))
            return Optional.of(refused(Refusal.NO_PREVIOUS, plan.previous()));
        if (plan.keys() != null) return plan.keys().refusal(plan.target(), plan.data());
        return Optional.empty();
    }

    private static BackupResult.Refused refused(Refusal why, Path subject) {
        return new BackupResult.Refused(why, subject.toString());
    }

    private BackupResult make(BackupPlan plan, ReadOnlyDatabase database, Optional<PreviousBackup> previous)
            throws IOException {
        OwnFiles.makeFolders(plan.target());
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path folder = freeName(plan.target(), at);
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        long needed = Space.needed(plan, previous);
        if (needed > Space.free(plan.target())) {
            return new BackupResult.Refused(Refusal.NO_SPACE, Space.words(plan.target(), needed));
        }
        try {
            OwnFiles.makeFolders(part);
            Filling filling = new Filling(part, plan, previous);
            Manifest manifest = filling.fill(database, at, version);
            ManifestFile.write(manifest, part);
            OwnFiles.forceFolders(part);
            if (plan.keys() != null) plan.keys().make();
            giveName(part, folder);
            return new BackupResult.Made(folder, manifest, filling.linked(), leftOut(plan.data()), filling.findings());
        } catch (IOException | RuntimeException e) {
            clear(part, e);
            throw e;
        }
    }

    private static Path freeName(Path target, Instant at) {
        Path name = target.resolve(NAME.format(at));
        for (int more = 2; Files.exists(name) || Files.exists(Path.of(name + ".part")); more++)
            name = target.resolve(NAME.format(at) + "-" + more);
        return name;
    }

    private static void giveName(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, folder);
        }
        OwnFiles.force(OwnFiles.parent(folder));
    }

    private static void clear(Path part, Exception cause) {
        try {
            OwnFiles.delete(part);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** Search index, caches, and what a newer or another program put there. */
    private static List<String> leftOut(Path data) throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> inside = Files.list(data)) {
            inside.map(path -> path.getFileName().toString())
                    .filter(name -> !IN_DATA.contains(name))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }
}
