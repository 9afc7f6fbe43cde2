package suban.chatbot;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.decision.PersonRecogniser;
import suban.chatbot.handover.HandOver;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.handover.HandOverSink.Attention;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.understanding.Background;
import suban.chatbot.understanding.FollowUpReader;
import suban.chatbot.understanding.OtherCities;
import suban.chatbot.understanding.RoleReader;
import suban.chatbot.wording.FixedReply;
import suban.chatbot.wording.PersonWording;
import suban.chatbot.wording.SmalltalkWording;
import suban.chatbot.wording.Wording;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.concern.Structurer;
import suban.classifier.emergency.EmergencyRecogniser;
import suban.classifier.emergency.Line;
import suban.classifier.messages.ResidentMessages;
import suban.classifier.places.District;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.Landmark;
import suban.classifier.places.Street;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.wording.Signals;
import suban.knowledge.Article;
import suban.knowledge.curation.Articles;
import suban.knowledge.search.ArticleIndex;
import suban.knowledge.search.ProgressListener;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.memory.Learnt;
import suban.models.spelling.Spelling;
import suban.models.text.Language;
import suban.models.text.LocalText;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** A small city with real models, for tests of whole turns. */
public final class SampleCity implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final List<HandOver> handedOver = new ArrayList<>();
    /** What was passed on to people. */
    final List<String> told = new ArrayList<>();

    Attention attention = Attention.PERSON;
    final Articles articles;
    final ArticleIndex index;
    private final Database database;
    private final EmbeddingModels models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
    private final ChatbotParts parts;

    public SampleCity(Path folder) {
        database = Database.open("jdbc:sqlite:" + folder.resolve("city.db"));
        List<Article> seed = SampleArticles.all();
        articles = new Articles(database, CLOCK);
        articles.seed(seed);
        index = ArticleIndex.open(folder.resolve("index"), models);
        index.synchronise(articles.listPublished(), ProgressListener.SILENT);
        ServiceCatalogue catalogue = SampleServices.catalogue();
        ResidentMessages messages = SampleMessages.of(seed, catalogue);
        Structurer structurer = new Structurer(
                catalogue,
                gazetteer(),
                ServiceClassifier.train(catalogue, messages.remarks(), models, new Learnt(null)),
                new EmergencyRecogniser(lines()),
                Spelling.none(),
                CLOCK.getZone());
        parts = new ChatbotParts(
                models,
                index,
                articles,
                structurer,
                catalogue,
                new EmergencyRecogniser(lines()),
                new PersonRecogniser(wording().person()),
                RoleReader.learn(messages, models, new Learnt(null)),
                FollowUpReader.learn(messages, models, new Learnt(null)),
                Background.of(messages, models),
                new OtherCities(new LocalText("深圳市", "Shenzhen")),
                wording(),
                Spelling.none(),
                ConversationStore.open(database, Vault.temporary(), CLOCK),
                new Desk(),
                SampleMessages.fitted(),
                CLOCK);
    }

    /** People who take conversations over, and do as the test says. */
    private final class Desk implements HandOverSink {
        @Override
        public Optional<TakenOver> accept(HandOver handOver) {
            handedOver.add(handOver);
            attention = Attention.PERSON;
            return find("item-" + handedOver.size());
        }

        @Override
        public Attention tell(String item, String words) {
            if (attention != Attention.NOBODY) told.add(words);
            return attention;
        }

        @Override
        public Optional<TakenOver> find(String item) {
            return attention == Attention.NOBODY
                    ? Optional.empty()
                    : Optional.of(new TakenOver(item, "234567ABCDEF", Instant.parse("2026-03-02T07:00:00Z")));
        }

        @Override
        public void erase(String conversation) {
            told.clear();
        }
    }

    /** A chatbot on what is recorded: a second one is what a restart gives. */
    public Chatbot chatbot() {
        return new Chatbot(parts);
    }

    ChatbotParts parts() {
        return parts;
    }

    ConversationStore store() {
        return parts.store();
    }

    private static Gazetteer gazetteer() {
        return new Gazetteer(
                List.of(
                        new District(
                                "440305",
                                new LocalText("南山区", "Nanshan District"),
                                List.of("南山", "Nanshan"),
                                null,
                                List.of(new Street(
                                        "440305007", new LocalText("粤海街道", "Yuehai Subdistrict"), List.of("粤海")))),
                        new District(
                                "440306",
                                new LocalText("宝安区", "Bao'an District"),
                                List.of("宝安", "Baoan"),
                                null,
                                List.of(new Street(
                                        "440306001", new LocalText("西乡街道", "Xixiang Subdistrict"), List.of("西乡"))))),
                List.of(new Landmark(
                        new LocalText("海湾花园", "Bay Garden"), List.of(), "estate", "440305", "440305007", true)));
    }

    private static List<Line> lines() {
        return List.of(new Line(
                "fire",
                "119",
                Line.Kind.EMERGENCY,
                new LocalText("消防", "Fire"),
                new LocalText("请马上拨打 119。", "Call 119 now."),
                new Signals(
                        Map.of(Language.ZH, List.of("着火了", "煤气 + 泄漏"), Language.EN, List.of("is on fire")),
                        Map.of(Language.ZH, List.of("灭火器"), Language.EN, List.of("fire drill")))));
    }

    static Wording wording() {
        Map<String, SmalltalkWording> smalltalk = new LinkedHashMap<>();
        smalltalk.put("greeting", smalltalk("你好", "hello", "您好，我是速办。", "Hello, I'm Suban."));
        smalltalk.put("thanks", smalltalk("谢谢", "thanks", "不客气。", "You're welcome."));
        smalltalk.put("abuse", smalltalk("笨蛋", "idiot", "听得出来您很着急。", "I can tell this is frustrating."));
        smalltalk.put("relief", smalltalk("虚惊一场", "false alarm", "没事就好。", "Good that nothing happened."));
        Map<FixedReply, LocalText> fixed = new EnumMap<>(FixedReply.class);
        for (FixedReply reply : FixedReply.values()) {
            fixed.put(reply, new LocalText("【" + reply.key() + "】", "[" + reply.key() + "]"));
        }
        return new Wording(
                smalltalk,
                new PersonWording(new Signals(
                        Map.of(
                                Language.ZH,
                                List.of("转人工", "找真人"),
                                Language.EN,
                                List.of("human agent", "talk to a person")),
                        Map.of(Language.ZH, List.of("人工湖")))),
                fixed,
                Map.of());
    }

    private static SmalltalkWording smalltalk(String zh, String en, String replyZh, String replyEn) {
        return new SmalltalkWording(
                Map.of(Language.ZH, List.of(zh), Language.EN, List.of(en)), new LocalText(replyZh, replyEn));
    }

    static Article article(
            String id, Language language, String title, List<String> variants, List<String> related, String body) {
        return new Article(
                id,
                language,
                title,
                variants,
                body,
                "office",
                List.of(),
                related,
                Set.of(),
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                List.of());
    }

    @Override
    public void close() {
        index.close();
        database.close();
        models.close();
    }
}
