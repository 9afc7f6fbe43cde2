package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.storage.Database;

final class ReadinessTest {
    @TempDir
    Path data;

    @Test
    void nothing_is_missing_while_the_database_answers_and_the_disk_has_room() {
        try (Database database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"))) {
            assertThat(new Readiness(database, data).missing()).isEmpty();
        }
    }

    @Test
    void a_database_that_is_gone_is_missed_and_so_is_a_folder() throws Exception {
        Database database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"));
        database.close();
        assertThat(new Readiness(database, data).missing()).containsExactly("database");
        Path gone = Files.createDirectory(data.resolve("gone"));
        Files.delete(gone);
        assertThat(new Readiness(database, gone).missing()).containsExactly("database", "disk");
    }
}
