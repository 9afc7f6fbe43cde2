package suban.bench.concerns;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import suban.intake.Intake;
import suban.intake.IntakeRules;
import suban.intake.Review;
import suban.intake.UnitDesk;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** A database with so many concerns, and those who work on it. */
record StoredConcerns(
        int stored, double indexing, Database database, PhotoStore photos, Intake intake, Review review, UnitDesk desk)
        implements AutoCloseable {
    /** @param url of an empty PostgreSQL database; null makes an SQLite file */
    static StoredConcerns of(int count, @Nullable String url, Instant now) throws IOException {
        Path folder = Files.createTempDirectory("suban-concerns");
        Database database = Database.open(url == null ? "jdbc:sqlite:" + folder.resolve("suban.db") : url);
        Vault vault = Vault.temporary();
        Clock clock = Clock.systemUTC();
        double indexing = new ManyConcerns(database, vault, now).add(count);
        database.scrub();
        IntakeRules rules = LargeCity.rules();
        PhotoStore photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        return new StoredConcerns(
                count,
                indexing,
                database,
                photos,
                new Intake(database, vault, rules, photos, clock),
                new Review(database, vault, rules, photos, clock),
                new UnitDesk(database, vault, rules, photos, clock));
    }

    @Override
    public void close() {
        photos.close();
        database.close();
    }
}
