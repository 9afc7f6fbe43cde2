package suban.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import suban.intake.photos.PhotoInventory;
import suban.storage.ReadOnlyDatabase;

/** Fills the folder of one backup. */
final class Filling {
    private final Path folder;
    private final BackupPlan plan;
    private final Optional<PreviousBackup> previous;
    private final List<Manifest.Entry> files = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private int linked;

    Filling(Path folder, BackupPlan plan, Optional<PreviousBackup> previous) {
        this.folder = folder;
        this.plan = plan;
        this.previous = previous;
    }

    /** Database, photos, city, in this order: a photo is on disk before the database knows of it. */
    Manifest fill(ReadOnlyDatabase database, Instant at, String version) throws IOException {
        return database.isSqlite() ? fromCopy(database, at, version) : manifest(database, "postgresql", at, version);
    }

    private Manifest fromCopy(ReadOnlyDatabase database, Instant at, String version) throws IOException {
        Path file = folder.resolve(Manifest.DATABASE);
        OwnFiles.make(file);
        database.copyTo(file);
        OwnFiles.force(file);
        files.add(OwnFiles.entry(file, Manifest.DATABASE));
        try (ReadOnlyDatabase copy = ReadOnlyDatabase.open("jdbc:sqlite:" + file)) {
            copy.listFaults().forEach(fault -> findings.add(new Finding(Finding.Kind.DATABASE_DAMAGED, fault)));
            return manifest(copy, "sqlite", at, version);
        }
    }

    private Manifest manifest(ReadOnlyDatabase database, String kind, Instant at, String version) throws IOException {
        int schema = database.schema();
        Contents contents = database.read(Contents::of);
        List<String> missing = photos(
                database.read(handle -> PhotoInventory.take(handle, plan.data().resolve(Manifest.PHOTOS), at)));
        missing.forEach(id -> findings.add(new Finding(Finding.Kind.PHOTO_MISSING, id)));
        dataKeys();
        if (plan.city() != null) city(plan.city());
        return new Manifest(
                Manifest.FORMAT, Manifest.PRODUCT, version, schema, at, kind, contents, missing, List.copyOf(files));
    }

    /** @return ids of photos that have no file */
    private List<String> photos(PhotoInventory inventory) throws IOException {
        List<String> missing = new ArrayList<>(inventory.missing());
        Path source = plan.data().resolve(Manifest.PHOTOS);
        for (Path photo : inventory.present()) {
            try {
                add(source.resolve(photo), Manifest.PHOTOS + "/" + slashes(photo));
            } catch (NoSuchFileException e) {
                // Swept away, or erased on request, since the look at its row.
                missing.add(photo.getFileName().toString().replaceFirst("\\.[^.]+$", ""));
            }
        }
        return missing;
    }

    /** After the database: what it seals with a key was written after the key was. */
    private void dataKeys() throws IOException {
        Path keys = plan.data().resolve(Manifest.DATA_KEYS);
        if (Files.exists(keys)) files.add(OwnFiles.copy(keys, folder.resolve(Manifest.DATA_KEYS), Manifest.DATA_KEYS));
    }

    private void add(Path from, String path) throws IOException {
        Path to = folder.resolve(path);
        OwnFiles.makeFolders(OwnFiles.parent(to));
        Optional<Manifest.Entry> reused = Optional.empty();
        if (previous.isPresent()) reused = previous.get().link(from, path, to);
        if (reused.isPresent()) {
            files.add(reused.get());
            linked++;
        } else {
            files.add(OwnFiles.copy(from, to, path));
        }
    }

    /** What its maker keeps beside it under a hidden name, such as its history, is no part of the pack. */
    private void city(Path city) throws IOException {
        try (Stream<Path> pack = Files.walk(city)) {
            for (Path file : pack.filter(Files::isRegularFile).sorted().toList()) {
                Path inside = city.relativize(file);
                if (isHidden(inside)) continue;
                String path = Manifest.CITY + "/" + slashes(inside);
                files.add(OwnFiles.copy(file, folder.resolve(path), path));
            }
        }
    }

    private static boolean isHidden(Path inside) {
        for (Path name : inside) if (name.toString().startsWith(".")) return true;
        return false;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }

    int linked() {
        return linked;
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
