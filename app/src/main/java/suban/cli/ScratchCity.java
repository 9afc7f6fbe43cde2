package suban.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import suban.Engines;
import suban.Startup;
import suban.chatbot.Chatbot;
import suban.chatbot.handover.HandOverSink;
import suban.city.CityPack;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * A city's engines over an empty database that goes away with the command, so that trying things out never touches the
 * city's data. Only the cache of embeddings is shared.
 */
final class ScratchCity implements AutoCloseable {
    private final ScratchFolder folder;
    private final Database database;
    private final Engines engines;
    private final Chatbot chatbot;

    private ScratchCity(ScratchFolder folder, Database database, Engines engines, Chatbot chatbot) {
        this.folder = folder;
        this.database = database;
        this.engines = engines;
        this.chatbot = chatbot;
    }

    static ScratchCity open(CityOptions options, Terminal terminal) {
        return open(options.read(terminal), options);
    }

    static ScratchCity open(CityPack pack, CityOptions options) {
        options.takeOverPrepared();
        return open(pack, options.cacheFolder(), ScratchFolder.make(), null);
    }

    /** The same city with less written; what it learns is forgotten. */
    ScratchCity thinned(CityOptions options, int variants, int examples) {
        ScratchFolder scratch = ScratchFolder.make();
        return open(engines.pack().thinned(variants, examples), options.cacheFolder(), scratch, scratch.path());
    }

    private static ScratchCity open(CityPack pack, Path cache, ScratchFolder folder, @Nullable Path learnt) {
        Database database = Database.open("jdbc:sqlite:" + folder.path().resolve("scratch.db"));
        EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(cache));
        Engines engines = Engines.open(
                pack,
                database,
                Vault.temporary(),
                models,
                folder.path().resolve("index"),
                learnt == null ? cache : learnt,
                Startup.SILENT);
        // Handing over leads nowhere here: there is no intake behind a scratch city.
        return new ScratchCity(folder, database, engines, engines.chatbot(HandOverSink.NOBODY));
    }

    Chatbot chatbot() {
        return chatbot;
    }

    Engines engines() {
        return engines;
    }

    @Override
    public void close() {
        engines.close();
        engines.models().close();
        database.close();
        folder.close();
    }
}
