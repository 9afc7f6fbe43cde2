package suban;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.chatbot.Chatbot;
import suban.chatbot.ChatbotParts;
import suban.chatbot.Gathering;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.fitting.Fitting;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.understanding.Background;
import suban.chatbot.understanding.FollowUpReader;
import suban.chatbot.understanding.OtherCities;
import suban.chatbot.understanding.RoleReader;
import suban.city.CityPack;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Proposing;
import suban.classifier.concern.Structurer;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.messages.ResidentMessages;
import suban.classifier.places.Gazetteer;
import suban.classifier.proposals.Proposer;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.wording.CityWords;
import suban.knowledge.curation.Articles;
import suban.knowledge.search.ArticleIndex;
import suban.models.embedding.EmbeddingModels;
import suban.models.generation.LanguageModel;
import suban.models.generation.LanguageModelSettings;
import suban.models.memory.Learnt;
import suban.models.spelling.Spelling;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** A city's knowledge base, classifier and chatbot over a database, without anything that listens or serves. */
public final class Engines implements AutoCloseable {
    private final CityPack pack;
    private final Clock clock;
    private final Database database;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final EmbeddingModels models;
    private final Learnt learnt;
    private final ServiceCatalogue catalogue;
    private final Gazetteer gazetteer;
    private final Spelling spelling;
    private final EmergencyRecogniser emergencies;
    private final Structurer structurer;
    private final Articles articles;
    private final ArticleIndex index;
    private final ConversationStore conversations;

    private Engines(
            CityPack pack,
            Database database,
            Vault vault,
            EmbeddingModels models,
            Path indexFolder,
            Path cacheFolder,
            Startup startup) {
        this.pack = pack;
        this.database = database;
        this.clock = Clock.system(pack.city().zone());

        this.models = models;

        try {
            startup.stage(Startup.Stage.CLASSIFIER);
            learnt = new Learnt(cacheFolder, CityWords.inUse());
            catalogue = new ServiceCatalogue(pack.services(), pack.departments());
            gazetteer = new Gazetteer(pack.city().name(), pack.districts(), pack.landmarks(), pack.outlines());
            Set<String> names = pack.placeWords();
            spelling = Spelling.learn(
                    pack.ownWords(),
                    pack.messages().all(),
                    word -> names.contains(word) || models.isWord(word, Language.EN),
                    learnt);
            ResidentMessages messages = pack.messages();
            emergencies =
                    EmergencyRecogniser.learn(pack.lines(), messages.everyday(), messages.harmless(), models, learnt);
            structurer = new Structurer(
                    catalogue,
                    gazetteer,
                    ServiceClassifier.train(catalogue, pack.messages().remarks(), models, learnt),
                    emergencies,
                    spelling,
                    pack.city().zone());

            startup.stage(Startup.Stage.ARTICLES);
            articles = new Articles(database, clock);
            articles.seed(pack.articles());
            index = opened(ArticleIndex.open(indexFolder, models));
            index.synchronise(articles.listPublished(), startup::progress);
            articles.onChange(
                    key -> articles.findPublished(key).ifPresentOrElse(index::update, () -> index.remove(key)));
            conversations = ConversationStore.open(database, vault, clock);
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /**
     * Loads everything and brings the index up to date. Whatever was opened is closed again when this fails.
     *
     * @param vault seals what is said in conversations
     * @param models stay the caller's to close
     * @param indexFolder for the search index, which is rebuilt whenever it is missing or old
     * @param cacheFolder for what was learnt from content, shared by all that use the same models
     */
    public static Engines open(
            CityPack pack,
            Database database,
            Vault vault,
            EmbeddingModels models,
            Path indexFolder,
            Path cacheFolder,
            Startup startup) {
        return new Engines(pack, database, vault, models, indexFolder, cacheFolder, startup);
    }

    private <T extends AutoCloseable> T opened(T resource) {
        open.push(resource);
        return resource;
    }

    /** A chatbot whose hand-overs go to the sink. */
    public Chatbot chatbot(HandOverSink handOvers) {
        return new Chatbot(parts(handOvers));
    }

    /** What fits the city's numbers to labelled cases. */
    public Fitting fitting() {
        return new Fitting(new Gathering(parts(HandOverSink.NOBODY)));
    }

    private ChatbotParts parts(HandOverSink handOvers) {
        ResidentMessages messages = pack.messages();
        Map<Language, List<String>> everyday = messages.everyday();
        return new ChatbotParts(
                models,
                index,
                articles,
                structurer,
                catalogue,
                emergencies,
                PersonRecogniser.learn(pack.wording().person(), everyday, models, learnt),
                RoleReader.learn(messages, models, learnt),
                FollowUpReader.learn(messages, models, learnt),
                Background.of(messages, models),
                new OtherCities(pack.city().name()),
                pack.wording(),
                spelling,
                conversations,
                handOvers,
                pack.fitted(),
                clock);
    }

    /** What lets a language model propose slots; null without one. */
    public @Nullable Proposing proposing(@Nullable LanguageModelSettings settings) {
        return settings == null
                ? null
                : new Proposing(new Proposer(new LanguageModel(settings), catalogue), structurer, catalogue);
    }

    public CityPack pack() {
        return pack;
    }

    public Clock clock() {
        return clock;
    }

    public Database database() {
        return database;
    }

    public EmbeddingModels models() {
        return models;
    }

    public ServiceCatalogue catalogue() {
        return catalogue;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public Spelling spelling() {
        return spelling;
    }

    public Structurer structurer() {
        return structurer;
    }

    public Articles articles() {
        return articles;
    }

    public ArticleIndex index() {
        return index;
    }

    public ConversationStore conversations() {
        return conversations;
    }

    @Override
    public void close() {
        Closing.all(open);
    }
}
