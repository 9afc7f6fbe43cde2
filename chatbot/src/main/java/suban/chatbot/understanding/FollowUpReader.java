package suban.chatbot.understanding;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import suban.classifier.learning.StackedClassifier;
import suban.classifier.messages.FollowUp;
import suban.classifier.messages.ResidentMessages;
import suban.models.embedding.EmbeddingModels;
import suban.models.memory.Learnt;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.LengthClass;

/**
 * Tells what a message means to its conversation: 要多久 asks more about what was asked before, 福华路23号 adds to a report,
 * 修好了 ends it, 路灯坏了 stands by itself.
 *
 * <p>Learnt from follow-ups of every kind against examples, questions and remarks. Where a language has none, every message
 * stands by itself. Immutable and thread-safe.
 */
public final class FollowUpReader {
    /** Raised whenever learning changes, so that nothing learnt by the old way is used. */
    private static final String RECIPE = "1";

    private static final int FEWEST = 8;
    /** Messages that stand by themselves are many; so many of each sort show what they are like. */
    private static final int MOST_OF_A_SORT = 500;

    /** The class of messages that stand by themselves comes last. */
    private static final int OWN_TOPIC = FollowUp.values().length;

    private final Map<Language, StackedClassifier> learnt;

    private FollowUpReader(Map<Language, StackedClassifier> learnt) {
        this.learnt = learnt;
    }

    private record Lesson(String text, int label) {}

    /**
     * Learns all languages, unless the same was learnt before.
     *
     * @param learntBefore where it is remembered
     */
    public static FollowUpReader learn(ResidentMessages messages, EmbeddingModels models, Learnt learntBefore) {
        Map<Language, StackedClassifier> learnt = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<Lesson> lessons = lessons(messages, language);
            if (!suffice(lessons)) continue;
            Stream<String> content = Stream.concat(
                    Stream.of(RECIPE, models.fingerprint(language)),
                    lessons.stream().flatMap(lesson -> Stream.of(String.valueOf(lesson.label), lesson.text)));
            learnt.put(
                    language,
                    learntBefore.recall(
                            "follow-ups-" + language.code(),
                            StackedClassifier.class,
                            content,
                            () -> train(lessons, language, models)));
        }
        return new FollowUpReader(learnt);
    }

    private static List<Lesson> lessons(ResidentMessages messages, Language language) {
        List<Lesson> lessons = new ArrayList<>();
        for (FollowUp kind : FollowUp.values()) {
            for (String text : ResidentMessages.in(messages.of(kind), language)) {
                lessons.add(new Lesson(text, kind.ordinal()));
            }
        }
        Stream.of(messages.examples(), messages.questions(), messages.elsewhere(), messages.remarks())
                .flatMap(sort -> some(ResidentMessages.in(sort, language)).stream())
                .forEach(text -> lessons.add(new Lesson(text, OWN_TOPIC)));
        return lessons;
    }

    private static List<String> some(List<String> texts) {
        List<String> brief = texts.stream()
                .filter(text -> LengthClass.of(text).compareTo(LengthClass.LONG) < 0)
                .toList();
        int step = Math.max(1, brief.size() / MOST_OF_A_SORT);
        return Stream.iterate(0, i -> i < brief.size(), i -> i + step)
                .map(brief::get)
                .toList();
    }

    private static boolean suffice(List<Lesson> lessons) {
        return Stream.iterate(0, i -> i <= OWN_TOPIC, i -> i + 1)
                .allMatch(label ->
                        lessons.stream().filter(lesson -> lesson.label == label).count() >= FEWEST);
    }

    private static StackedClassifier train(List<Lesson> lessons, Language language, EmbeddingModels models) {
        List<String> gists = lessons.stream()
                .map(lesson -> Gist.of(FoldedText.of(lesson.text).text(), language))
                .toList();
        List<Embedding> embeddings = models.cachedOf(language)
                .embedAll(gists.stream().map(TextSegment::from).toList())
                .content();
        List<StackedClassifier.Labelled> labelled = new ArrayList<>();
        for (int i = 0; i < gists.size(); i++) {
            String gist = gists.get(i);
            labelled.add(new StackedClassifier.Labelled(
                    gist,
                    lessons.get(i).label,
                    embeddings.get(i),
                    Cues.of(gist, language).asNumbers()));
        }
        return StackedClassifier.train(labelled, OWN_TOPIC + 1);
    }

    /**
     * What a message means to the conversation it is in.
     *
     * @param gist of the message
     * @param embedding of the gist by the model of its language
     */
    public FollowUps read(String gist, Cues cues, Language language, Embedding embedding) {
        StackedClassifier classifier = learnt.get(language);
        if (classifier == null || gist.isBlank()) return FollowUps.NONE;
        double[] p = classifier.classify(gist, embedding, cues.asNumbers());
        Map<FollowUp, Double> kinds = new EnumMap<>(FollowUp.class);
        for (FollowUp kind : FollowUp.values()) kinds.put(kind, p[kind.ordinal()]);
        return new FollowUps(kinds);
    }
}
