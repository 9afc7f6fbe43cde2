package suban.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import suban.Engines;
import suban.api.ConcernJson;
import suban.chatbot.ChatFailure;
import suban.chatbot.Chatbot;
import suban.city.HostilePack;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Source;
import suban.classifier.concern.Span;
import suban.classifier.privacy.Masking;
import suban.http.Json;
import suban.http.ProblemException;
import suban.intake.TrackingCode;
import suban.intake.photos.PhotoStore;
import suban.knowledge.search.SearchRequest;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;
import suban.web.page.Markdown;

/** What reads text, pictures and files within the process. */
public final class ReaderTargets {
    private final Engines engines;
    private final Chatbot chatbot;
    private final PhotoStore photos;
    private final HostilePack pack;
    private final ReentrantLock packTurn = new ReentrantLock();
    private final List<byte[]> pictures = Pictures.all();
    private final Markdown markdown = new Markdown();
    private final ObjectMapper json = new Json().mapper();
    private final JsonNode description;

    /** @param description the OpenAPI document */
    public ReaderTargets(Engines engines, Chatbot chatbot, PhotoStore photos, HostilePack pack, JsonNode description) {
        this.engines = engines;
        this.chatbot = chatbot;
        this.photos = photos;
        this.pack = pack;
        this.description = description;
    }

    /** Those that run a model have small shares, since they take a hundred times as long. */
    public List<Target> list() {
        return List.of(
                new Target("masking", 220, this::mask),
                new Target("language, length, folding", 220, this::fold),
                new Target("markdown", 220, this::markdown),
                new Target("tracking code", 140, this::code),
                new Target("spelling and pinyin", 60, this::spell),
                new Target("confirmed concern", 120, this::confirmed),
                new Target("picture", 60, this::picture),
                new Target("city pack", 20, this::pack),
                new Target("structuring", 6, this::structure),
                new Target("search", 3, this::search),
                new Target("chatbot turn", 5, this::turn));
    }

    private String mask(Hostile hostile) {
        String text = hostile.text();
        String masked = Masking.mask(text);
        if (text.contains("13800138000") && text.equals("13800138000") && masked.equals(text)) return "not masked";
        return masked.length() > 4 * text.length() + 40 ? "grew from " + text.length() + " to " + masked.length() : "";
    }

    private String fold(Hostile hostile) {
        String text = hostile.text();
        Language.of(text);
        LengthClass.of(text);
        FoldedText folded = FoldedText.of(text);
        for (int i = 0; i < folded.text().length(); i++) {
            int start = folded.originalStart(i);
            int end = folded.originalEnd(i + 1);
            if (start < 0 || end > text.length() || start > end)
                return "offset " + i + " leads to " + start + ".." + end;
        }
        return "";
    }

    private String markdown(Hostile hostile) {
        String html = markdown.html(hostile.text());
        for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
            if (element.is("script, style, iframe, object, img, svg, form, input, base, link, meta"))
                return "lets through " + element.tagName();
            for (var attribute : element.attributes()) {
                if (attribute.getKey().startsWith("on")
                        || attribute
                                .getValue()
                                .strip()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("javascript:")) {
                    return "lets through " + attribute;
                }
            }
        }
        return "";
    }

    private String code(Hostile hostile) {
        String typed = hostile.value();
        return TrackingCode.find(typed)
                .filter(code -> TrackingCode.find(code.text()).isEmpty())
                .map(code -> "code that is none: " + code.text())
                .orElse("");
    }

    private String spell(Hostile hostile) {
        String text = hostile.text();
        engines.spelling().characters(text);
        for (Language language : Language.values())
            engines.spelling().correct(FoldedText.of(text).text(), language);
        return "";
    }

    private String confirmed(Hostile hostile) throws Exception {
        String body = new HostileJson(description, hostile).like(description.at("/components/schemas/Concern"));
        try {
            ConcernJson.read(json.readTree(hostile.utf8(body)), engines.catalogue());
        } catch (ProblemException | java.io.IOException e) {
            // Said to the sender.
        }
        return "";
    }

    private String picture(Hostile hostile) {
        photos.store(new ByteArrayInputStream(hostile.bytes(hostile.one(pictures))));
        return "";
    }

    private String pack(Hostile hostile) {
        packTurn.lock();
        try {
            List<String> mistakes = pack.read(
                    hostile.random().nextInt(1_000),
                    content -> hostile.chance(0.5)
                            ? hostile.bytes(content)
                            : hostile.utf8(
                                    inserted(new String(content, java.nio.charset.StandardCharsets.UTF_8), hostile)));
            return mistakes.stream()
                    .filter(m -> m.length() > 1_300 || m.contains("\n") || m.contains("Exception"))
                    .findFirst()
                    .map(m -> "says " + m)
                    .orElse("");
        } finally {
            packTurn.unlock();
        }
    }

    private static String inserted(String content, Hostile hostile) {
        int at = hostile.random().nextInt(content.length() + 1);
        return content.substring(0, at) + hostile.value() + content.substring(at);
    }

    private String structure(Hostile hostile) {
        String text = hostile.text(8_000);
        Language language = hostile.one(List.of(Language.values()));
        Source source = hostile.one(List.of(Source.values()));
        Instant time = Instant.ofEpochSecond(
                hostile.chance(0.9) ? 1_790_000_000L : hostile.random().nextLong() >> 30);
        for (Concern concern : engines.structurer().structure(new Message(text, language, source, time, null), null)) {
            for (Slot slot : new Slot[] {
                concern.district(), concern.street(), concern.place(), concern.party(), concern.contact()
            }) {
                if (slot == null) continue;
                for (Span span : slot.evidence()) {
                    if (span.end() > text.length()) return "evidence beyond the text";
                }
            }
            ConcernJson.write(concern, engines.gazetteer(), language);
        }
        return "";
    }

    private String search(Hostile hostile) {
        Language language = hostile.one(List.of(Language.values()));
        engines.index()
                .search(new SearchRequest(
                        hostile.text(),
                        language,
                        hostile.chance(0.5) ? null : hostile.value(),
                        LocalDate.of(2026, 11, 27),
                        5,
                        null));
        return "";
    }

    private String turn(Hostile hostile) {
        String conversation = chatbot.start(null);
        for (int turn = hostile.random().nextInt(3); turn >= 0; turn--) {
            String text = hostile.text(8_000);
            try {
                chatbot.reply(conversation, text);
            } catch (ChatFailure e) {
                // Nothing to read in it, which is said to the sender.
            }
        }
        return "";
    }
}
