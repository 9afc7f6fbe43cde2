package suban.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.city.HostilePack;
import suban.intake.photos.PhotoStore;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.Service;

/** Nothing that is sent makes the service fail, tell of itself, hang or grow. */
final class FuzzIT {
    private static final long SEED = 20261127;
    private static final int INPUTS = 12_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final long MOST_HELD = 96 << 20;

    @TempDir
    static Path folder;

    private static Service service;
    private static Database database;
    private static PhotoStore photos;

    @BeforeAll
    static void start() {
        service = Service.start(folder.resolve("data"));
        database = Database.open("jdbc:sqlite:" + folder.resolve("photos.db"));
        photos = PhotoStore.open(
                database,
                Vault.temporary(),
                folder.resolve("photos"),
                service.application().engines().clock());
    }

    @AfterAll
    static void stop() {
        photos.close();
        database.close();
        service.close();
    }

    @Test
    void nothing_that_is_sent_makes_it_fail_or_tell_of_itself() throws Exception {
        List<Target> targets = new ArrayList<>(new ReaderTargets(
                        service.application().engines(),
                        service.application().chatbot(),
                        photos,
                        new HostilePack(Path.of("..", "bench", "city"), folder.resolve("pack")),
                        service.client().get("/api/v1/openapi.json").json())
                .list());
        ServiceTargets pages = new ServiceTargets(service);
        targets.addAll(pages.list());
        assertThat(pages.countForms()).isGreaterThan(15);
        Fuzzing.Report report = new Fuzzing(targets, LONGEST).run(SEED, INPUTS, 2);
        System.out.println("fuzzed: " + report);
        assertThat(report.findings()).as("each with the seed that makes it").isEmpty();
        assertThat(report.counts()).hasSameSizeAs(targets);
        assertThat(report.heapGrowth()).as("bytes held more than before").isLessThan(MOST_HELD);
    }
}
