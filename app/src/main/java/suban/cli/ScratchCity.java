package suban.cli;

import java.nio.file.Path;
import suban.Engines;
import suban.Startup;
import suban.chatbot.Chatbot;
import suban.chatbot.handover.HandOver;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.storage.Database;

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
        options.takeOverPrepared();
        var pack = options.read(terminal);
        ScratchFolder folder = ScratchFolder.make();
        Database database = Database.open("jdbc:sqlite:" + folder.path().resolve("scratch.db"));
        Path cache = options.cacheFolder();
        EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(cache));
        Engines engines = Engines.open(pack, database, models, folder.path().resolve("index"), cache, Startup.SILENT);
        // Handing over leads nowhere here: there is no intake behind a scratch city.
        return new ScratchCity(folder, database, engines, engines.chatbot(HandOver::conversation));
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
