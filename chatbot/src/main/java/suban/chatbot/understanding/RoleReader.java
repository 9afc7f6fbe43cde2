package suban.chatbot.understanding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import suban.classifier.learning.StackedClassifier;
import suban.classifier.messages.ResidentMessages;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Tells reports, questions and remarks apart, whatever they are about.
 *
 * <p>Learnt from how residents write: examples of services that ask nothing and letters report; titles and variants of
 * articles, examples that ask, and questions for others ask; everyday talk is remarks; dangers report. A variant that tells a situation
 * without asking teaches neither. Where a language has too few of any kind, a message goes by its {@link Cues}. Immutable
 * and thread-safe.
 */
public final class RoleReader {
    /** Raised whenever learning or the cues change, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "2";

    private static final int FEWEST = 8;

    private final Map<Language, StackedClassifier> learnt;

    private RoleReader(Map<Language, StackedClassifier> learnt) {
        this.learnt = learnt;
    }

    private record Lesson(String text, Role role) {}

    /**
     * Learns all languages at once, unless the same was learnt before.
     *
     * @param learntBefore where it is remembered
     */
    public static RoleReader learn(ResidentMessages messages, EmbeddingModels models, Learnt learntBefore) {
        Map<Language, CompletableFuture<StackedClassifier>> learning = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Lesson> lessons = lessons(messages, language);
            if (!suffice(lessons)) continue;
            Stream<String> content = Stream.concat(
                    Stream.of(RECIPE, models.fingerprint(language)),
                    lessons.stream().flatMap(lesson -> Stream.of(lesson.role.name(), lesson.text)));
            learning.put(
                    language,
                    CompletableFuture.supplyAsync(() -> learntBefore.recall(
                            "roles-" + language.code(),
                            StackedClassifier.class,
                            content,
                            () -> train(lessons, language, models))));
        }
        Map<Language, StackedClassifier> learnt = new EnumMap<>(Language.class);
        learning.forEach((language, classifier) -> learnt.put(language, classifier.join()));
        return new RoleReader(learnt);
    }

    private static List<Lesson> lessons(ResidentMessages messages, Language language) {
        List<Lesson> lessons = new ArrayList<>();
        for (String text : ResidentMessages.in(messages.examples(), language)) {
            lessons.add(new Lesson(text, asks(text, language) ? Role.QUESTION : Role.REPORT));
        }
        for (String text : ResidentMessages.in(messages.letters(), language)) {
            lessons.add(new Lesson(text, Role.REPORT));
        }
        for (String text : ResidentMessages.in(messages.questions(), language)) {
            if (!tells(text, language)) lessons.add(new Lesson(text, Role.QUESTION));
        }
        for (String text : ResidentMessages.in(messages.consultations(), language)) {
            lessons.add(new Lesson(text, Role.QUESTION));
        }
        for (String text : ResidentMessages.in(messages.elsewhere(), language)) {
            lessons.add(new Lesson(text, Role.QUESTION));
        }
        for (String text : ResidentMessages.in(messages.remarks(), language)) {
            lessons.add(new Lesson(text, Role.REMARK));
        }
        for (String text : ResidentMessages.in(messages.dangers(), language)) {
            lessons.add(new Lesson(text, Role.REPORT));
        }
        for (String text : ResidentMessages.in(messages.harmless(), language)) {
            Cues cues = cues(text, language);
            if (LengthClass.of(text) == LengthClass.SHORT && cues.complains() == 0 && cues.asks() == 0) {
                lessons.add(new Lesson(text, Role.REMARK));
            }
        }
        return lessons;
    }

    private static boolean suffice(List<Lesson> lessons) {
        return Stream.of(Role.values())
                .allMatch(role -> lessons.stream().filter(l -> l.role == role).count() >= FEWEST);
    }

    private static boolean asks(String text, Language language) {
        Cues cues = cues(text, language);
        return cues.asks() > 0 && !cues.performs();
    }

    /** A situation without a question is what somebody reports, too. */
    private static boolean tells(String text, Language language) {
        Cues cues = cues(text, language);
        return cues.asks() == 0 && (cues.complains() > 0 || cues.happened() > 0 || cues.here() > 0);
    }

    private static Cues cues(String text, Language language) {
        return Cues.of(FoldedText.of(text).text(), language);
    }

    private static StackedClassifier train(List<Lesson> lessons, Language language, EmbeddingModels models) {
        List<String> folded = lessons.stream()
                .map(lesson -> FoldedText.of(lesson.text).text())
                .toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(folded.stream().map(TextSegment::from).toList())
                .content();
        List<StackedClassifier.Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            labelled.add(new StackedClassifier.Labelled(
                    folded.get(i),
                    lessons.get(i).role.ordinal(),
                    embeddings.get(i),
                    Cues.of(folded.get(i), language).asNumbers()));
        }
        return StackedClassifier.train(labelled, Role.values().length);
    }

    /**
     * How likely a message is what.
     *
     * @param text folded
     * @param embedding of this text by the model of its language
     */
    public Roles read(String text, Cues cues, Language language, Embedding embedding) {
        StackedClassifier classifier = learnt.get(language);
        if (classifier == null || text.isBlank()) return byCues(cues);
        double[] p = classifier.classify(text, embedding, cues.asNumbers());
        return new Roles(p[Role.REPORT.ordinal()], p[Role.QUESTION.ordinal()], p[Role.REMARK.ordinal()]);
    }

    private static Roles byCues(Cues cues) {
        double sum = -0.5 - 1.2 * cues.asks() + 0.9 * cues.complains() + 0.7 * cues.here() + 0.7 * cues.happened();
        double report = 1 / (1 + Math.exp(-sum));
        return new Roles(report, 1 - report, 0);
    }
}
