package suban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.city.CityPack;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.Service;

/** A start that fails half-way leaves nothing behind that keeps the next one from succeeding. */
@SuppressWarnings("NullAway.Init")
final class EnginesIT {
    @TempDir
    Path folder;

    private final CityPack city = Service.starterCity();
    private Database database;
    private EmbeddingModels models;

    @BeforeEach
    void open() {
        Service.shareEmbeddings(folder.resolve("cache"));
        database = Database.open("jdbc:sqlite:" + folder.resolve("suban.db"));
        models = EmbeddingModels.open(EmbeddingSettings.bundled(folder.resolve("cache")));
    }

    @AfterEach
    void close() {
        models.close();
        database.close();
    }

    @Test
    void the_index_of_a_failed_start_can_be_opened_again_in_the_same_process() {
        Startup failing = new Startup() {
            @Override
            public void stage(Stage stage) {}

            @Override
            public void progress(int done, int total) {
                throw new IllegalStateException("the disk is full");
            }
        };
        assertThatThrownBy(() -> open(failing)).hasMessage("the disk is full");
        try (Engines engines = open(Startup.SILENT)) {
            assertThat(engines.articles().listPublished()).isNotEmpty();
        }
    }

    private Engines open(Startup startup) {
        return Engines.open(
                city, database, Vault.temporary(), models, folder.resolve("index"), folder.resolve("cache"), startup);
    }
}
