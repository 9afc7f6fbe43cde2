package suban.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.storage.Database;
import suban.storage.testing.TestDatabases;

/** A server keeps the database: photos and manifest are backed up, and the manifest says what is not. */
final class BackupPostgresIT {
    private static final String PHOTO = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    @Test
    void photos_are_backed_up_beside_a_database_on_a_server() throws IOException {
        String url = TestDatabases.postgresqlUrl();
        Path data = folder.resolve("data");
        Path photo = Files.createDirectories(data.resolve("photos/01")).resolve(PHOTO + ".jpg");
        Files.writeString(photo, "a picture");
        try (Database database = Database.open(url)) {
            database.write(handle -> handle.execute(
                    "INSERT INTO photo (id, concern, place, digest, width, height, bytes, created_at)"
                            + " VALUES (?, NULL, 0, 'd', 1, 1, 9, ?)",
                    PHOTO,
                    System.currentTimeMillis()));
            BackupResult.Made made = (BackupResult.Made) new Backup(Clock.systemUTC(), "test")
                    .make(new BackupPlan(folder.resolve("backups"), data, url, null, null, null));
            assertThat(made.manifest().holdsDatabase()).isFalse();
            assertThat(made.manifest().files())
                    .extracting(Manifest.Entry::path)
                    .containsExactly("photos/01/" + PHOTO + ".jpg");
            assertThat(made.manifest().contents()).isEqualTo(new Contents(0, 0, 0));

            Verification verification = new Verification(Clock.systemUTC());
            assertThat(((Verification.Result.OfBackup) verification.ofBackup(made.folder())).findings())
                    .isEmpty();
            assertThat(new Restore(made.folder(), folder.resolve("restored"), null).run())
                    .isInstanceOf(Restore.Result.Done.class);
            assertThat(folder.resolve("restored/photos/01/" + PHOTO + ".jpg")).hasContent("a picture");
            assertThat(folder.resolve("restored/suban.db")).doesNotExist();

            Files.delete(photo);
            assertThat(verification.ofData(data, url))
                    .isEqualTo(new Verification.Result.OfData(
                            new Contents(0, 0, 0), 0, List.of(new Finding(Finding.Kind.PHOTO_MISSING, PHOTO))));
        }
    }
}
