package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.intake.FileResult;
import suban.intake.FiledConcern;
import suban.intake.Intake;
import suban.intake.Review;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

final class UserDisableTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void what_a_leaver_had_claimed_waits_for_somebody_again() {
        String data = folder.resolve("data").toString();
        run("user", "add", "chief", "--role", "administrator", "--data", data);
        run("user", "add", "li.na", "--role", "intake", "--data", data);
        Configuration configuration = Configuration.local(Path.of(data));
        Vault vault = Vault.open(configuration.dataKeys(), configuration.keys());
        Clock clock = Clock.systemUTC();
        try (Database database = Database.open(configuration.jdbcUrl());
                PhotoStore photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock)) {
            Review review = new Review(database, vault, SmallCity.rules(), photos, clock);
            FileResult filed =
                    new Intake(database, vault, SmallCity.rules(), photos, clock).file(Requests.streetLight(), "key");
            FiledConcern concern = review.findByTrackingCode(((FileResult.Filed) filed).trackingCode())
                    .orElseThrow();
            assertThat(review.claim(concern.id(), "li.na", "")).isTrue();

            run("user", "disable", "LI.NA", "--data", data);

            assertThat(out.toString(StandardCharsets.UTF_8)).contains("li.na is disabled", "1 concern");
            assertThat(review.find(concern.id()).orElseThrow().course().owner()).isNull();
        }
    }

    private void run(String... arguments) {
        out.reset();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        int status = SubanCommand.run(arguments, new Terminal(stream, stream, Messages.load(), Language.EN));
        assertThat(status).as(out.toString(StandardCharsets.UTF_8)).isZero();
    }
}
