package suban.chatbot.composing;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.search.Passage;
import suban.models.embedding.EmbeddingModels;
import suban.models.text.FoldedText;

/**
 * Finds the section of one article that fits a follow-up best. A section is embedded when its article is first asked
 * on about, and taken from the content cache after that. Thread-safe.
 */
public final class NearestSection {
    private static final int MOST_ARTICLES = 256;

    private final EmbeddingModels models;
    private final Map<String, List<Section>> sections = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Section>> eldest) {
            return size() > MOST_ARTICLES;
        }
    };

    private record Section(Passage passage, Embedding embedding) {}

    public NearestSection(EmbeddingModels models) {
        this.models = models;
    }

    /** @param message embedding by the model of the article's language */
    public Passage find(ArticleVersion version, Embedding message) {
        Passage nearest = new Passage(null, version.article().title());
        double highest = Double.NEGATIVE_INFINITY;
        for (Section section : sections(version)) {
            double cosine = EmbeddingModels.cosine(message, section.embedding());
            if (cosine > highest) {
                highest = cosine;
                nearest = section.passage();
            }
        }
        return nearest;
    }

    private List<Section> sections(ArticleVersion version) {
        String key = version.key() + "@" + version.number();
        synchronized (sections) {
            List<Section> known = sections.get(key);
            if (known != null) return known;
        }
        List<Section> embedded = embed(version);
        synchronized (sections) {
            sections.put(key, embedded);
        }
        return embedded;
    }

    private List<Section> embed(ArticleVersion version) {
        List<Passage> passages = Sections.of(version.article().body());
        List<Embedding> embeddings = models.cachedOf(version.article().language())
                .embedAll(passages.stream()
                        .map(NearestSection::text)
                        .map(TextSegment::from)
                        .toList())
                .content();
        return java.util.stream.IntStream.range(0, passages.size())
                .mapToObj(i -> new Section(passages.get(i), embeddings.get(i)))
                .toList();
    }

    private static String text(Passage passage) {
        String heading = passage.heading() == null ? "" : passage.heading() + "\n";
        return FoldedText.of(heading + passage.markdown()).text();
    }
}
