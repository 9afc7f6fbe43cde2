package suban.classifier.parts;

import dev.langchain4j.data.embedding.Embedding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suban.classifier.service.ServiceClassifier;
import suban.classifier.service.Suggestion;
import suban.models.spelling.Spelling;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * Finds where a message goes over from one concern to the next. Each segment of it is held against what was told before:
 * what it is about, where, how it begins, and whether it asks, tells or thanks. A message of one segment costs nothing,
 * any other the embeddings of its segments and of each two neighbours. Thread-safe.
 */
public final class PartReader {
    /** How sure a turn must be: to take one trouble for two is worse than to leave two together. */
    private static final double SURE = 0.7;
    /** What says itself that something else comes is believed sooner. */
    private static final double SURE_IF_ANNOUNCED = 0.5;
    /** So does the next number of a long list whose items are matters for the city; a short one may be of proofs. */
    private static final double SURE_IF_LISTED = 0.02;

    private static final int LONG_LIST = 4;

    private static final double MATTER = 0.5;
    /** A letter of more is left together from here on. */
    private static final int MOST = 30;

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
    @FunctionalInterface
    interface Judge {
        boolean turns(Segment segment, Gist own, Turning.Around around);
    }

    /** @return in their order; one that covers everything when the text is about one thing */
    public List<Part> read(FoldedText text, Language language, Reading reading) {
        Stretches stretches = new Stretches(text, language, reading);
        boolean list = stretches.segments().stream()
                        .filter(segment -> segment.openings().contains(Opening.NUMBERED))
                        .count()
                >= LONG_LIST;
        int[] turns = {0};
        return stretches.read(
                (segment, own, around) -> turns[0] < MOST - 1 && turns(segment, own, around, list) && turns[0]++ >= 0,
                numbers.of(language)::score);
    }

    private boolean turns(Segment segment, Gist own, Turning.Around around, boolean list) {
        if (own.onlyWhere() || around.topic().onlyWhere()) return false;
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
        private final List<Gist> gists;
        private final List<Gist> pairs = new ArrayList<>();

        Stretches(FoldedText text, Language language, Reading reading) {
            this.text = text;
            this.language = language;
            this.reading = reading;
            segments = Segments.of(text);
            gists = segments.size() < 2
                    ? List.of()
                    : segments.stream().map(this::gist).toList();
            for (int i = 0; i + 1 < segments.size(); i++)
                pairs.add(gist(segments.get(i).with(segments.get(i + 1))));
        }

        List<Segment> segments() {
            return segments;
        }

        Language language() {
            return language;
        }

        private Gist gist(Segment segment) {
            String read = spelling.correct(segment.of(text.text()), language);
            Embedding embedding = classifier.embed(read, language);
            Map<String, Double> services = new HashMap<>();
            for (Suggestion s : classifier.classify(read, language, embedding)) services.put(s.code(), s.confidence());
            Said said = reading.read(segment.start(), segment.end());
            return new Gist(services, embedding, said.places(), said.onlyWhere(), said.asks(), said.praises());
        }

        private Gist ahead(int i) {
            return i < pairs.size() ? pairs.get(i) : gists.get(i);
        }

        /** What {@link Continuity} goes by at a segment that is not the first. */
        float[] row(int i) {
            return Continuity.row(
                    gists.get(i - 1).embedding(),
                    gists.get(i).embedding(),
                    gists.getFirst().embedding(),
                    ahead(i).embedding());
        }

        List<Part> read(Judge judge, Scoring scoring) {
            List<Part> parts = new ArrayList<>();
            int start = 0;
            Gist topic = gists.isEmpty() ? null : gists.getFirst();
            for (int i = 1; topic != null && i < segments.size(); i++) {
                Gist own = gists.get(i);
                Segment segment = segments.get(i);
                Gist last = gists.get(i - 1);
                Turning.Around around = new Turning.Around(
                        topic, last, i > 1 ? pairs.get(i - 2) : last, ahead(i), scoring.score(row(i)), segments.size());
                boolean turns = judge.turns(segment, own, around);
                if (turns) {
                    parts.add(new Part(start, segment.start()));
                    start = segment.start();
                }
                topic = turns ? own : topic.and(own);
            }
            parts.add(new Part(start, text.text().length()));
            return parts;
        }
    }
}
