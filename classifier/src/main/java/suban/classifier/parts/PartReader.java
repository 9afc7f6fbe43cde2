package suban.classifier.parts;

import dev.langchain4j.data.embedding.Embedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.service.Suggestion;
import suban.classifier.spans.WordStates;
import suban.models.embedding.Meaning;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Finds where a message goes over from one concern to the next. Each segment of it is held against what was told before:
 * what it is about, where, how it begins, and whether it asks, tells or thanks. A message costs nothing but its own reading
 * where its words as they stand rule out a turn anywhere, any other the embeddings of its segments, and of two neighbours
 * where a glance at one does not rule out a turn.
 * Thread-safe.
 */
public final class PartReader {
    /** How sure a turn must be: to take one trouble for two is worse than to leave two together. */
    private static final double SURE = 0.7;
    /** What says itself that something else comes is believed sooner. */
    private static final double SURE_IF_ANNOUNCED = 0.5;
    /** So does the next number of a long list whose items are matters for the city; a short one may be of proofs. */
    private static final double SURE_IF_LISTED = 0.02;

    private static final int LONG_LIST = 4;
    /** What looks less like a turn than this at a glance is none. */
    static final double LEAST_AT_A_GLANCE = 0.1;
    /** A text none of whose segments looks more like a turn than this, as its words stand, is about one thing. */
    static final double LEAST_IN_PLACE = 0.2;

    private static final double MATTER = 0.5;
    /** A letter of more is left together from here on. */
    private static final int MOST = 30;

    /** How a segment begins: so many characters of it. */
    private static final int OPENING = 2;

    private final ServiceClassifier classifier;
    private final Spelling spelling;
    private final TurningNumbers numbers;

    public PartReader(ServiceClassifier classifier, Spelling spelling, TurningNumbers numbers) {
        this.classifier = classifier;
        this.spelling = spelling;
        this.numbers = numbers;
    }

    /**
     * What a stretch of a text says that is known without a model.
     *
     * @param onlyWhere whether it names places and nothing else, which is part of what stands beside it
     */
    public record Said(Set<String> places, boolean onlyWhere, boolean asks, boolean praises) {}

    /** Reads what stands between two indices of a folded text, the end exclusive. */
    @FunctionalInterface
    public interface Reading {
        Said read(int start, int end);
    }

    /** Whether something else begins with a segment. */
    interface Judge {
        /** By its words as they stand, before any segment is read by itself. */
        boolean mayTurnInPlace(Segment segment, Turning.InPlace known);

        /** At a glance: what stands further on is not looked at. */
        boolean mayTurn(Segment segment, Gist own, Turning.Around narrow);

        boolean turns(Segment segment, Gist own, Turning.Around around);
    }

    /** @return in their order; one that covers everything when the text is about one thing */
    public List<Part> read(FoldedText text, Language language, Reading reading) {
        Stretches stretches = new Stretches(text, language, reading);
        boolean list = stretches.segments().stream()
                        .filter(segment -> segment.openings().contains(Opening.NUMBERED))
                        .count()
                >= LONG_LIST;
        return stretches.read(new Fitted(list), numbers.flow(language)::score, numbers.continuity(language)::score);
    }

    /** Goes by the numbers fitted. */
    private final class Fitted implements Judge {
        private final boolean list;
        private int turns;

        Fitted(boolean list) {
            this.list = list;
        }

        @Override
        public boolean mayTurnInPlace(Segment segment, Turning.InPlace known) {
            return list || Turning.probability(Turning.inPlace(segment, known), numbers.inPlace()) >= LEAST_IN_PLACE;
        }

        @Override
        public boolean mayTurn(Segment segment, Gist own, Turning.Around narrow) {
            if (turns == MOST - 1 || own.onlyWhere() || narrow.topic().onlyWhere()) return false;
            return list
                    || Turning.probability(Turning.features(segment, own, narrow), numbers.glance())
                            >= LEAST_AT_A_GLANCE;
        }

        @Override
        public boolean turns(Segment segment, Gist own, Turning.Around around) {
            boolean turn = PartReader.this.turns(segment, own, around, list);
            if (turn) turns++;
            return turn;
        }
    }

    private boolean turns(Segment segment, Gist own, Turning.Around around, boolean list) {
        return Turning.probability(Turning.features(segment, own, around), numbers.weights())
                >= least(segment, own, around, list);
    }

    private static double least(Segment segment, Gist own, Turning.Around around, boolean list) {
        if (segment.openings().contains(Opening.NUMBERED)) {
            boolean matters = list && own.scope() >= MATTER && around.topic().scope() >= MATTER;
            return matters ? SURE_IF_LISTED : SURE_IF_ANNOUNCED;
        }
        return segment.openings().contains(Opening.FURTHER) ? SURE_IF_ANNOUNCED : SURE;
    }

    /** The segments of a text with what is known of each. */
    Stretches stretches(FoldedText text, Language language, Reading reading) {
        return new Stretches(text, language, reading);
    }

    /** Says what {@link Continuity} says of a row. */
    @FunctionalInterface
    interface Scoring {
        double score(float[] row);
    }

    final class Stretches {
        private final FoldedText text;
        private final Language language;
        private final Reading reading;
        private final List<Segment> segments;
        private final WordStates words;
        private @Nullable List<Gist> gists;
        private final Map<Integer, Gist> pairs = new HashMap<>();

        Stretches(FoldedText text, Language language, Reading reading) {
            this.text = text;
            this.language = language;
            this.reading = reading;
            segments = Segments.of(text);
            words = segments.size() < 2 ? WordStates.none() : WordStates.begin(text, language, classifier::beginStates);
        }

        /** All are embedded at once, side by side, when the first is asked for. */
        private List<Gist> gists() {
            if (gists == null) {
                List<Meaning> begun = segments.stream().map(this::meaning).toList();
                gists = new ArrayList<>();
                for (int i = 0; i < begun.size(); i++) gists.add(gist(segments.get(i), begun.get(i)));
            }
            return gists;
        }

        private Meaning meaning(Segment segment) {
            String read = spelling.correct(segment.of(text.text()), language);
            return new Meaning(read, language, classifier.begin(read, language));
        }

        /** A segment with the one after it. */
        private Gist pair(int i) {
            return pairs.computeIfAbsent(i, k -> {
                Segment both = segments.get(k).with(segments.get(k + 1));
                return gist(both, meaning(both));
            });
        }

        List<Segment> segments() {
            return segments;
        }

        Language language() {
            return language;
        }

        private Gist gist(Segment segment, Meaning meaning) {
            Embedding embedding = meaning.embedding().get();
            Map<String, Double> services = new HashMap<>();
            for (Suggestion s : classifier.classify(meaning.text(), language, embedding))
                services.put(s.code(), s.confidence());
            Said said = reading.read(segment.start(), segment.end());
            return new Gist(services, embedding, said.places(), said.onlyWhere(), said.asks(), said.praises());
        }

        private Gist ahead(int i) {
            return i + 1 < segments.size() ? pair(i) : gists().get(i);
        }

        /** What {@link Continuity} goes by at a segment that is not the first. */
        float[] row(int i) {
            return Continuity.row(
                    gists().get(i - 1).embedding(),
                    gists().get(i).embedding(),
                    gists().getFirst().embedding(),
                    ahead(i).embedding(),
                    inText(i));
        }

        /** What it goes by there before any segment is read by itself. */
        float[] rowInPlace(int i) {
            return Continuity.row(inText(i), classifier.dimension(language));
        }

        private Continuity.InText inText(int i) {
            Segment before = segments.get(i - 1);
            Segment own = segments.get(i);
            return new Continuity.InText(
                    words.over(before.start(), before.end()),
                    words.over(own.start(), own.end()),
                    words.over(own.start(), Math.min(own.end(), own.start() + OPENING)));
        }

        private Turning.Around around(int i, Gist topic, Scoring scoring) {
            Gist last = gists().get(i - 1);
            return new Turning.Around(
                    topic, last, i > 1 ? pair(i - 2) : last, ahead(i), scoring.score(row(i)), segments.size());
        }

        /**
         * @param flow of {@link #rowInPlace}
         * @param scoring of {@link #row}
         */
        List<Part> read(Judge judge, Scoring flow, Scoring scoring) {
            List<Part> parts = new ArrayList<>();
            int start = 0;
            if (mayTurn(judge, flow)) {
                Gist topic = gists().getFirst();
                for (int i = 1; i < segments.size(); i++) {
                    Gist own = gists().get(i);
                    boolean turns = turns(judge, i, topic, scoring);
                    if (turns) {
                        parts.add(new Part(start, segments.get(i).start()));
                        start = segments.get(i).start();
                    }
                    topic = turns ? own : topic.and(own);
                }
            }
            parts.add(new Part(start, text.text().length()));
            return parts;
        }

        private boolean mayTurn(Judge judge, Scoring flow) {
            boolean may = false;
            Map<String, Double> before = segments.size() < 2 ? Map.of() : byWording(0);
            for (int i = 1; i < segments.size(); i++) {
                Map<String, Double> own = byWording(i);
                may |= judge.mayTurnInPlace(
                        segments.get(i), new Turning.InPlace(flow.score(rowInPlace(i)), before, own, segments.size()));
                Map<String, Double> both = new HashMap<>(before);
                own.forEach((code, p) -> both.merge(code, p, Math::max));
                before = both;
            }
            return may;
        }

        private Map<String, Double> byWording(int i) {
            Map<String, Double> services = new HashMap<>();
            for (Suggestion s : classifier.classifyByWording(segments.get(i).of(text.text()), language))
                services.put(s.code(), s.confidence());
            return services;
        }

        private boolean turns(Judge judge, int i, Gist topic, Scoring scoring) {
            Segment segment = segments.get(i);
            Gist own = gists().get(i);
            Gist last = gists().get(i - 1);
            return judge.mayTurn(segment, own, new Turning.Around(topic, last, last, own, 0, segments.size()))
                    && judge.turns(segment, own, around(i, topic, scoring));
        }
    }
}
