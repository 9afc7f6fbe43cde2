package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process again and again: whatever it acknowledged must still be there. */
class DurabilityTest {
    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    @Test
    void a_killed_process_loses_nothing_it_acknowledged() throws Exception {
        String url = "jdbc:sqlite:" + folder.resolve("suban.db");
        Random random = new Random(3);
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size();
            acknowledged.addAll(writeAndKill(url, 50 + random.nextInt(400)));
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + 50);
            try (Database database = Database.open(url)) {
                Set<String> kept = new HashSet<>(database.read(h ->
                        h.createQuery("SELECT id FROM note").mapTo(String.class).list()));
                assertThat(kept).containsAll(acknowledged);
                assertThat(database.<String>write(h -> h.createQuery("PRAGMA integrity_check")
                                .mapTo(String.class)
                                .one()))
                        .isEqualTo("ok");
            }
        }
    }

    private Set<String> writeAndKill(String url, int acknowledgements) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "acknowledged", ".txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writing.class.getName(),
                        url))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(log.toFile())
                .start();
        while (process.isAlive() && Files.size(log) < 37L * acknowledgements) Thread.onSpinWait();
        process.destroyForcibly().waitFor();
        // The last line may be cut off.
        return Files.readAllLines(log).stream()
                .filter(line -> line.length() == 36)
                .collect(Collectors.toSet());
    }

    /** The process that is killed: four writers, each printing an id once its write has returned. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) {
            Database database = Database.open(args[0]);
            database.write(h -> h.execute("CREATE TABLE IF NOT EXISTS note (id TEXT PRIMARY KEY)"));
            ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
            for (int i = 0; i < 4; i++) writers.execute(() -> writeForEver(database));
            writers.close();
        }

        private static void writeForEver(Database database) {
            while (true) {
                String id = Ids.next();
                database.write(h -> h.execute("INSERT INTO note VALUES (?)", id));
                System.out.println(id);
            }
        }
    }
}
