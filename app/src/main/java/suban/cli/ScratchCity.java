package suban.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import suban.Engines;
import suban.Startup;
import suban.chatbot.Chatbot;
import suban.storage.Database;

/**
 * A city's engines over an empty database that goes away with the command, so that trying things out never touches the
 * city's data. Only the cache of embeddings is shared.
 */
final class ScratchCity implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final Engines engines;
    private final Chatbot chatbot;

    private ScratchCity(Path folder, Database database, Engines engines, Chatbot chatbot) {
        this.folder = folder;
        this.database = database;
        this.engines = engines;
        this.chatbot = chatbot;
    }

    static ScratchCity open(CityOptions options, Terminal terminal) {
        var pack = options.read(terminal);
        try {
            Path folder = Files.createTempDirectory("suban-scratch");
            Database database = Database.open("jdbc:sqlite:" + folder.resolve("scratch.db"));
            Engines engines = Engines.open(
                    pack, database, folder.resolve("index"), options.data().resolve("cache"), Startup.SILENT);
            // Handing over leads nowhere here: there is no intake behind a scratch city.
            return new ScratchCity(folder, database, engines, engines.chatbot(handOver -> handOver.conversation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        database.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
