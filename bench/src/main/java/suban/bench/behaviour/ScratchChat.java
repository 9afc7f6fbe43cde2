package suban.bench.behaviour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suban.Engines;
import suban.Startup;
import suban.chatbot.ChatFailure;
import suban.chatbot.Chatbot;
import suban.chatbot.handover.HandOverSink;
import suban.city.PackResult;
import suban.city.StarterPack;
import suban.classifier.concern.Message;
import suban.classifier.concern.Source;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.embedding.LiveTexts;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** The sample city's chatbot over a database that goes away. Every message starts a conversation. */
public final class ScratchChat implements AutoCloseable {
    private final Path folder;
    private final Database database;
    private final EmbeddingModels models;
    private final Engines engines;
    private final Chatbot chatbot;
    private final Map<String, Outcome> known = new HashMap<>();

    private ScratchChat(Path cache, LiveTexts liveTexts) throws IOException {
        folder = Files.createTempDirectory("suban-behaviour");
        database = Database.open("jdbc:sqlite:" + folder.resolve("scratch.db"));
        models = EmbeddingModels.open(EmbeddingSettings.bundled(cache), liveTexts);
        engines = Engines.open(
                ((PackResult.Valid) StarterPack.read()).pack(),
                database,
                Vault.temporary(),
                models,
                folder.resolve("index"),
                cache,
                Startup.SILENT);
        chatbot = engines.chatbot(HandOverSink.NOBODY);
    }

    /** @param cache folder that keeps what was computed from the city for the next time */
    static ScratchChat open(Path cache) throws IOException {
        return open(cache, LiveTexts.UNHEARD);
    }

    /** @param liveTexts is told what of the messages goes through a model */
    public static ScratchChat open(Path cache, LiveTexts liveTexts) throws IOException {
        Files.createDirectories(cache);
        return new ScratchChat(cache, liveTexts);
    }

    /** One turn of a conversation of its own. */
    public void tell(String text) {
        chatbot.reply(chatbot.start(null), text);
    }

    /** Reads a message for its concerns; nothing is kept. */
    public void structure(String text) {
        engines.structurer()
                .structure(
                        new Message(
                                text,
                                Language.of(text),
                                Source.TYPED,
                                engines.clock().instant(),
                                null),
                        null);
    }

    Outcome ask(String text) {
        return known.computeIfAbsent(text, this::decide);
    }

    private Outcome decide(String text) {
        try {
            return Outcome.of(chatbot.reply(chatbot.start(null), text));
        } catch (ChatFailure refused) {
            return Outcome.refused(refused.getClass().getSimpleName());
        }
    }

    @Override
    public void close() throws IOException {
        engines.close();
        models.close();
        database.close();
        List<Path> left;
        try (Stream<Path> files = Files.walk(folder)) {
            left = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : left) Files.delete(file);
    }
}
