package suban.backup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.testing.KeptFolder;

final class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-27T12:30:00Z");
    private static final String OF_A_CONCERN = "98d1dd5e1874a78d88c2c0b1100e5ed1";

    @TempDir
    Path folder;

    private Path data;
    private Path target;

    @BeforeEach
    void unpack() throws IOException {
        data = Files.createDirectory(folder.resolve("data"));
        target = folder.resolve("backups");
        KeptFolder.unpack("data-0.2.zip", data);
        Files.createDirectories(data.resolve("cache"));
        Files.writeString(data.resolve("cache/roles.learnt"), "derived");
    }

    private BackupResult make(@Nullable Path city, @Nullable Path previous, @Nullable KeyCopy keys) throws IOException {
        return new Backup(Clock.fixed(NOW, ZoneOffset.UTC), "0.2")
                .make(new BackupPlan(target, data, jdbcUrl(), city, previous, keys));
    }

    private BackupResult.Made made() throws IOException {
        return (BackupResult.Made) make(null, null, null);
    }

    private String jdbcUrl() {
        return "jdbc:sqlite:" + data.resolve("suban.db");
    }

    private static Verification.Result verified(Path backup) throws IOException {
        return new Verification(Clock.fixed(NOW, ZoneOffset.UTC)).ofBackup(backup);
    }

    private static List<Finding.Kind> findings(Path backup) throws IOException {
        return ((Verification.Result.OfBackup) verified(backup))
                .findings().stream().map(Finding::kind).toList();
    }

    private Restore.Result restored(Path backup) throws IOException {
        return new Restore(backup, folder.resolve("restored"), null).run();
    }

    @Test
    void what_is_restored_is_what_was_backed_up() throws IOException {
        BackupResult.Made made = made();
        assertThat(made.folder()).hasFileName("suban-20261127T123000Z");
        assertThat(made.findings()).isEmpty();
        assertThat(made.leftOut()).containsExactly("cache");
        Manifest manifest = made.manifest();
        assertThat(manifest.contents()).isEqualTo(new Contents(6, 13, 382));
        assertThat(manifest.schema()).isEqualTo(3);
        assertThat(manifest.photos()).isEqualTo(5);
        assertThat(findings(made.folder())).isEmpty();

        assertThat(restored(made.folder())).isInstanceOf(Restore.Result.Done.class);
        Path restored = folder.resolve("restored");
        try (Stream<Path> photos = Files.walk(data.resolve("photos"))) {
            for (Path photo : photos.filter(Files::isRegularFile).toList())
                assertThat(restored.resolve(data.relativize(photo))).hasSameBinaryContentAs(photo);
        }
        try (Stream<Path> inside = Files.list(restored)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("suban.db", "photos");
        }
    }

    @Test
    void only_the_owner_reads_it() throws IOException {
        Path backup = made().folder();
        restored(backup);
        for (Path place : List.of(target, folder.resolve("restored"))) {
            try (Stream<Path> inside = Files.walk(place)) {
                for (Path path : inside.toList())
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as(path.toString())
                            .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void photos_are_shared_with_the_previous_backup() throws IOException {
        Path first = made().folder();
        BackupResult.Made second = (BackupResult.Made) make(null, target, null);
        assertThat(second.folder()).hasFileName("suban-20261127T123000Z-2");
        assertThat(second.linked()).isEqualTo(5);
        String photo = "photos/98/" + OF_A_CONCERN + ".jpg";
        assertThat(Files.getAttribute(second.folder().resolve(photo), "unix:ino"))
                .isEqualTo(Files.getAttribute(first.resolve(photo), "unix:ino"));
        assertThat(findings(second.folder())).isEmpty();
    }

    @Test
    void the_city_goes_along_without_its_hidden_history() throws IOException {
        Path city = Files.createDirectory(folder.resolve("pack"));
        Files.writeString(city.resolve("city.yaml"), "code: test");
        Files.writeString(city.resolve("fit.json"), "{}");
        Files.createDirectory(city.resolve(".git"));
        Files.writeString(city.resolve(".git/config"), "secret");
        Path backup = ((BackupResult.Made) make(city, null, null)).folder();
        assertThat(backup.resolve("city/.git")).doesNotExist();
        Path back = folder.resolve("city-restored");
        assertThat(new Restore(backup, folder.resolve("restored"), back).run()).isInstanceOf(Restore.Result.Done.class);
        assertThat(back.resolve("city.yaml")).hasContent("code: test");
        assertThat(back.resolve("fit.json")).hasContent("{}");
        assertThat(folder.resolve("restored/city")).doesNotExist();
    }

    @Test
    void one_flipped_bit_in_any_file_is_found_and_not_restored() throws IOException {
        Path backup = made().folder();
        List<Path> files;
        try (Stream<Path> inside = Files.walk(backup)) {
            files = inside.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSize(8);
        for (Path file : files) {
            for (long at : new long[] {0, Files.size(file) / 2, Files.size(file) - 1}) {
                flip(file, at);
                boolean found = !(verified(backup) instanceof Verification.Result.OfBackup(var manifest, var findings))
                        || !findings.isEmpty();
                assertThat(found || isBlankEnd(file, at)).as(file + " " + at).isTrue();
                if (found) assertThat(restored(backup)).isNotInstanceOf(Restore.Result.Done.class);
                assertThat(folder.resolve("restored")).doesNotExist();
                flip(file, at);
            }
        }
        assertThat(findings(backup)).isEmpty();
    }

    /** The line's end after the seal says nothing. */
    private static boolean isBlankEnd(Path file, long at) {
        return file.endsWith(ManifestFile.SEAL) && at > 0;
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int value = bytes.read();
            bytes.seek(at);
            bytes.write(value ^ 1);
        }
    }

    @Test
    void what_was_cut_short_is_not_restored() throws IOException {
        Path backup = made().folder();
        Path database = backup.resolve("suban.db");
        byte[] whole = Files.readAllBytes(database);
        Files.write(database, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(findings(backup)).containsExactly(Finding.Kind.FILE_CHANGED);
        assertThat(restored(backup)).isInstanceOf(Restore.Result.Damaged.class);
        Files.write(database, whole);
        Files.delete(backup.resolve("photos/98/" + OF_A_CONCERN + ".jpg"));
        assertThat(findings(backup)).containsExactly(Finding.Kind.FILE_MISSING);
        Files.delete(backup.resolve("manifest.json"));
        assertThat(restored(backup)).isEqualTo(new Restore.Result.Refused(Refusal.NO_BACKUP, backup.toString()));
        assertThat(folder.resolve("restored")).doesNotExist();
    }

    @Test
    void somebody_elses_manifest_opens_no_other_file() throws IOException {
        Path backup = made().folder();
        rewrite(backup, manifest -> manifest.put("product", "another"));
        assertThat(verified(backup)).isEqualTo(new Verification.Result.Refused(Refusal.NOT_OURS, backup.toString()));
        rewrite(
                backup,
                manifest -> manifest.put("product", "suban")
                        .withArray("files")
                        .addObject()
                        .put("path", "../secret")
                        .put("bytes", 1)
                        .put("sha256", "00"));
        assertThat(restored(backup)).isEqualTo(new Restore.Result.Refused(Refusal.NOT_OURS, backup.toString()));
        assertThat(restored(Files.createDirectory(folder.resolve("photos-of-the-sea"))))
                .isInstanceOf(Restore.Result.Refused.class);
    }

    @Test
    void a_newer_backup_is_refused() throws IOException {
        Path backup = made().folder();
        rewrite(backup, manifest -> manifest.put("format", 2).remove("contents"));
        assertThat(restored(backup)).isEqualTo(new Restore.Result.Refused(Refusal.NEWER, backup.toString()));

        Jdbi.create(jdbcUrl())
                .useHandle(handle -> handle.execute("INSERT INTO flyway_schema_history (installed_rank,"
                        + " version, description, type, script, installed_by, execution_time, success)"
                        + " VALUES (99, '999', 'future', 'SQL', 'V999', 'x', 0, 1)"));
        assertThat(make(null, null, null)).isEqualTo(new BackupResult.Refused(Refusal.NEWER, data.toString()));
    }

    private interface Change {
        Object to(ObjectNode manifest);
    }

    private static void rewrite(Path backup, Change change) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path file = backup.resolve("manifest.json");
        ObjectNode manifest = (ObjectNode) json.readTree(file.toFile());
        change.to(manifest);
        byte[] content = json.writeValueAsBytes(manifest);
        Files.write(file, content);
        Files.writeString(backup.resolve(ManifestFile.SEAL), OwnFiles.sha256(content));
    }

    @Test
    void nothing_is_restored_over_anything() throws IOException {
        Path backup = made().folder();
        Path taken = Files.createDirectory(folder.resolve("restored"));
        Files.writeString(taken.resolve("mine"), "mine");
        assertThat(restored(backup)).isEqualTo(new Restore.Result.Refused(Refusal.NOT_EMPTY, taken.toString()));
        try (Stream<Path> inside = Files.list(taken)) {
            assertThat(inside).hasSize(1);
        }
    }

    @Test
    void a_missing_photo_is_told_but_the_rest_is_backed_up_and_comes_back() throws IOException {
        Files.delete(data.resolve("photos/98/" + OF_A_CONCERN + ".jpg"));
        BackupResult.Made made = made();
        Finding missing = new Finding(Finding.Kind.PHOTO_MISSING, OF_A_CONCERN);
        assertThat(made.findings()).containsExactly(missing);
        assertThat(made.manifest().photos()).isEqualTo(4);
        assertThat(restored(made.folder()))
                .isInstanceOfSatisfying(
                        Restore.Result.Done.class,
                        done -> assertThat(done.findings()).containsExactly(missing));
    }

    @Test
    void the_live_folder_is_checked_the_same_way() throws IOException {
        Verification verification = new Verification(Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(verification.ofData(data, jdbcUrl()))
                .isEqualTo(new Verification.Result.OfData(new Contents(6, 13, 382), 5, List.of()));
        Files.delete(data.resolve("photos/98/" + OF_A_CONCERN + ".jpg"));
        String old = "0".repeat(32);
        String young = "1".repeat(32);
        leave(old, NOW.minusSeconds(3_700));
        leave(young, NOW.minusSeconds(3_500));
        assertThat(((Verification.Result.OfData) verification.ofData(data, jdbcUrl())).findings())
                .containsExactly(
                        new Finding(Finding.Kind.PHOTO_MISSING, OF_A_CONCERN),
                        new Finding(Finding.Kind.PHOTO_LEFT_OVER, old));
    }

    private void leave(String id, Instant at) throws IOException {
        Path shelf = Files.createDirectories(data.resolve("photos").resolve(id.substring(0, 2)));
        Path file = Files.writeString(shelf.resolve(id + ".jpg"), "x");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    @Test
    void keys_are_copied_to_another_place_only() throws IOException {
        Path keys = Files.writeString(folder.resolve("data.keys"), "{\"2026-11\": \"a2V5\"}");
        for (Path inside : List.of(target.resolve("keys"), data.resolve("keys"), target.resolve("../backups/k")))
            assertThat(make(null, null, new KeyCopy(keys, inside)))
                    .isEqualTo(new BackupResult.Refused(Refusal.KEYS_INSIDE, inside.toString()));
        assertThat(make(null, null, new KeyCopy(folder.resolve("none"), folder.resolve("safe"))))
                .isInstanceOf(BackupResult.Refused.class);
        assertThat(target).doesNotExist();

        Path safe = folder.resolve("safe.keys");
        assertThat(make(null, null, new KeyCopy(keys, safe))).isInstanceOf(BackupResult.Made.class);
        assertThat(safe).hasSameTextualContentAs(keys);
        assertThat(Files.getPosixFilePermissions(safe)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Files.writeString(keys, "{\"2026-11\": \"a2V5\", \"2026-12\": \"bW9yZQ==\"}");
        assertThat(make(null, null, new KeyCopy(keys, safe))).isInstanceOf(BackupResult.Made.class);
        assertThat(safe).hasSameTextualContentAs(keys);

        Files.writeString(keys, "{\"2026-11\": \"b3RoZXI=\"}");
        assertThat(make(null, null, new KeyCopy(keys, safe)))
                .isEqualTo(new BackupResult.Refused(Refusal.KEYS_DIFFER, safe.toString()));
        assertThat(Files.readString(safe, StandardCharsets.UTF_8)).contains("bW9yZQ");
    }

    @Test
    void a_backup_of_the_data_does_not_lie_in_it() throws IOException {
        target = data.resolve("backups");
        assertThat(make(null, null, null)).isEqualTo(new BackupResult.Refused(Refusal.INSIDE_DATA, target.toString()));
        assertThat(target).doesNotExist();
    }

    @Test
    void too_little_room_is_said_before_anything_is_written() throws IOException {
        // Holes take no room here, but would there.
        Path huge = Files.createDirectories(data.resolve("photos/ff")).resolve("f".repeat(32) + ".jpg");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(Math.min(1L << 43, Space.free(folder) + (1L << 30)));
        }
        assertThat(make(null, null, null))
                .isInstanceOfSatisfying(
                        BackupResult.Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.NO_SPACE));
        try (Stream<Path> inside = Files.list(target)) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void a_damaged_database_leaves_no_half_backup() throws IOException {
        Files.delete(data.resolve("suban.db-wal"));
        try (RandomAccessFile file =
                new RandomAccessFile(data.resolve("suban.db").toFile(), "rw")) {
            for (long at = file.length() / 8_192 * 4_096; at < file.length(); at += 4_096) {
                file.seek(at);
                file.write(new byte[512]);
            }
        }
        org.assertj.core.api.Assertions.assertThatThrownBy(this::made)
                .isInstanceOf(suban.storage.DatabaseException.class);
        try (Stream<Path> inside = Files.list(target)) {
            assertThat(inside).isEmpty();
        }
        assertThat(((Verification.Result.OfData)
                                new Verification(Clock.fixed(NOW, ZoneOffset.UTC)).ofData(data, jdbcUrl()))
                        .findings())
                .extracting(Finding::kind)
                .contains(Finding.Kind.DATABASE_DAMAGED);
    }
}
