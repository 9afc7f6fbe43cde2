package suban.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.intake.photos.TestPhotos;
import suban.testing.ChildProcess;
import suban.testing.KeptFolder;
import suban.testing.Resident;
import suban.testing.Service;
import suban.testing.SignedIn;

/** Backups of a service that works meanwhile, and a service on what was restored. */
final class BackupIT {
    private static final int ROUNDS = 4;

    private final ConcurrentLinkedQueue<String> filed = new ConcurrentLinkedQueue<>();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    @TempDir
    Path folder;

    @Test
    void a_service_that_takes_concerns_is_backed_up_and_comes_back_whole() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        KeptFolder.unpack("data-0.2.zip", data);
        Path last;
        try (ChildProcess service = ChildProcess.start(data)) {
            AtomicBoolean enough = new AtomicBoolean();
            Thread resident = Thread.ofPlatform()
                    .start(() -> fileUntil(enough, service.client().url()));
            for (int round = 0; round < ROUNDS; round++) backedUpMeanwhile(data, round * 3 + 1);
            enough.set(true);
            resident.join();
            assertThat(failure).hasNullValue();
            last = backUp(data).folder();
        }
        // Filing takes the models, two photos and a synchronisation; a backup adds nothing that is noticed.
        assertThat(slowest.get()).as("slowest filing, ms").isLessThan(20_000);

        Path restored = folder.resolve("restored");
        assertThat(new Restore(last, restored, null).run()).isInstanceOf(Restore.Result.Done.class);
        assertThat(tables(restored)).isEqualTo(tables(data));
        assertThat(photos(restored)).isEqualTo(photos(data)).hasSizeGreaterThan(2 * ROUNDS);
        // The key file is no part of a backup: it is put back by hand.
        Path keys = Configuration.keysBeside(data);
        if (Files.exists(keys)) Files.copy(keys, Configuration.keysBeside(restored));
        try (Service service = Service.start(restored)) {
            for (String code : filed)
                assertThat(service.client().get("/api/v1/concerns/" + code).status())
                        .isEqualTo(200);
            assertThat(service.client()
                            .get("/api/v1/concerns/TK7B-HK76-YQX8")
                            .json()
                            .path("state")
                            .asText())
                    .isEqualTo("reviewed");
            assertThat(SignedIn.as(service.url(), "li.ming", "kites over the harbour")
                            .page("/staff/concerns")
                            .text())
                    .contains("李明");
            Resident resident = new Resident(service.url());
            assertThat(resident.file(resident.tell("南山区桃园路路灯坏了"))).isNotEmpty();
        }
    }

    private void fileUntil(AtomicBoolean enough, String url) {
        try {
            Resident resident = new Resident(url);
            Map<String, String> form = resident.tell("南山区桃园路路灯坏了，晚上看不见");
            while (!enough.get()) {
                long start = System.nanoTime();
                filed.add(resident.file(form, TestPhotos.jpeg(60, 40), TestPhotos.jpeg(40, 60)));
                slowest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
            }
        } catch (RuntimeException e) {
            failure.set(e);
        }
    }

    /** Each backup holds at least what was acknowledged before it, with the photos of whatever it holds. */
    private void backedUpMeanwhile(Path data, int atLeast) throws Exception {
        while (filed.size() < atLeast && failure.get() == null) Thread.sleep(20);
        List<String> before = List.copyOf(filed);
        BackupResult.Made made = backUp(data);
        assertThat(made.findings()).isEmpty();
        assertThat(made.manifest().contents().concerns()).isGreaterThanOrEqualTo(6 + before.size());
        assertThat(((Verification.Result.OfBackup) new Verification(Clock.systemUTC()).ofBackup(made.folder()))
                        .findings())
                .isEmpty();
        assertThat(codes(made.folder())).containsAll(before);
    }

    private BackupResult.Made backUp(Path data) throws IOException {
        Path target = folder.resolve("backups");
        return (BackupResult.Made) new Backup(Clock.systemUTC(), "test")
                .make(new BackupPlan(
                        target,
                        data,
                        "jdbc:sqlite:" + data.resolve("suban.db"),
                        null,
                        Files.exists(target) ? target : null,
                        null));
    }

    private static List<String> codes(Path backup) {
        return Jdbi.create("jdbc:sqlite:" + backup.resolve("suban.db"))
                .withHandle(handle -> handle.createQuery("SELECT tracking_code FROM concern")
                        .mapTo(String.class)
                        .list());
    }

    /** Every row of every table. */
    private static Map<String, List<String>> tables(Path data) {
        return Jdbi.create("jdbc:sqlite:" + data.resolve("suban.db")).withHandle(handle -> {
            Map<String, List<String>> tables = new TreeMap<>();
            for (String table : handle.createQuery("SELECT name FROM sqlite_master WHERE type = 'table'"
                            + " AND sql NOT LIKE 'CREATE VIRTUAL%'")
                    .mapTo(String.class)
                    .list()) {
                List<String> rows = new ArrayList<>(handle.createQuery("SELECT * FROM " + table)
                        .map((row, context) -> {
                            StringBuilder values = new StringBuilder();
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++)
                                values.append(text(row.getObject(i))).append('|');
                            return values.toString();
                        })
                        .list());
                rows.sort(null);
                tables.put(table, rows);
            }
            return tables;
        });
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static Map<String, String> photos(Path data) throws IOException {
        Map<String, String> photos = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data.resolve("photos"))) {
            for (Path file : files.filter(Files::isRegularFile).toList())
                photos.put(
                        data.relativize(file).toString(),
                        OwnFiles.entry(file, "").sha256());
        }
        return photos;
    }
}
