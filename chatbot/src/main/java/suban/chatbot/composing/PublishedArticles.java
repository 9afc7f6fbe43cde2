package suban.chatbot.composing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.chatbot.reply.Citation;
import suban.knowledge.Article;
import suban.knowledge.ArticleKey;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.knowledge.search.Match;
import suban.knowledge.search.Passage;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/**
 * The published articles in memory, so that quoting one costs no database read. Follows publications as they are made.
 * Thread-safe.
 */
public final class PublishedArticles {
    private static final int MOST_RELATED = 3;

    private final Articles articles;
    private final Clock clock;
    private final Map<ArticleKey, Shelved> byKey = new ConcurrentHashMap<>();
    private final Map<Title, CopyOnWriteArrayList<ArticleKey>> byTitle = new ConcurrentHashMap<>();

    /** How many articles ask each question. */
    private final Map<Title, Integer> asked = new ConcurrentHashMap<>();

    /** A folded title. An article and the one that supersedes it may share one. */
    private record Title(Language language, String folded) {}

    private record Shelved(ArticleVersion version, Title title, Set<Title> questions, String foldedText) {
        static Shelved of(ArticleVersion version) {
            Article article = version.article();
            String all = article.title() + "\n" + String.join("\n", article.variants()) + "\n" + article.body();
            Title title = new Title(article.language(), folded(article.title()));
            Set<Title> questions = article.variants().stream()
                    .map(variant -> new Title(article.language(), folded(variant)))
                    .collect(Collectors.toCollection(HashSet::new));
            questions.add(title);
            return new Shelved(version, title, questions, folded(all));
        }
    }

    /** Reads what is published; the clock says what is in effect. */
    public PublishedArticles(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
        articles.onChange(this::refresh);
        for (ArticleVersion version : articles.listPublished()) shelve(version);
    }

    private void refresh(ArticleKey key) {
        articles.findPublished(key).ifPresentOrElse(this::shelve, () -> forget(byKey.remove(key)));
    }

    private void shelve(ArticleVersion version) {
        Shelved shelved = Shelved.of(version);
        forget(byKey.put(version.key(), shelved));
        byTitle.computeIfAbsent(shelved.title(), title -> new CopyOnWriteArrayList<>())
                .addIfAbsent(version.key());
        shelved.questions().forEach(question -> asked.merge(question, 1, Integer::sum));
    }

    private void forget(@Nullable Shelved shelved) {
        if (shelved == null) return;
        byTitle.getOrDefault(shelved.title(), new CopyOnWriteArrayList<>())
                .remove(shelved.version().key());
        shelved.questions().forEach(question -> asked.computeIfPresent(question, (q, n) -> n == 1 ? null : n - 1));
    }

    /** The version of a match, whether or not it is the one published now. */
    public Optional<ArticleVersion> find(ArticleKey key, int number) {
        Shelved shelved = byKey.get(key);
        // An article that came into effect since the start is not on the shelf yet.
        if (shelved == null) refresh(key);
        if (shelved != null && shelved.version().number() == number) return Optional.of(shelved.version());
        return articles.findVersion(key, number);
    }

    /** The version that may be quoted today. */
    public Optional<ArticleVersion> findCurrent(ArticleKey key) {
        return Optional.ofNullable(byKey.get(key))
                .map(Shelved::version)
                .filter(version -> version.article().isInEffect(LocalDate.now(clock)));
    }

    /** Codes of the services that the article is about, none if it is not published. */
    public List<String> services(ArticleKey key) {
        Shelved shelved = byKey.get(key);
        return shelved == null ? List.of() : shelved.version().article().services();
    }

    /** The article with exactly this title, which is how a choice or a related question comes back. */
    public Optional<ArticleVersion> findByTitle(FoldedText title, Language language) {
        return byTitle
                .getOrDefault(new Title(language, folded(title.original())), new CopyOnWriteArrayList<>())
                .stream()
                .map(this::findCurrent)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether a text is the title or a variant of an article, word for word. */
    public boolean isQuestion(String folded, Language language) {
        return asked.containsKey(new Title(language, folded.strip()));
    }

    /** Whether the title or a variant of an article has these words. */
    public boolean asks(ArticleKey key, String words) {
        Shelved shelved = byKey.get(key);
        return shelved != null
                && shelved.questions().stream()
                        .anyMatch(question -> question.folded().contains(words));
    }

    /** Folded title, variants and body; empty when the article is not published any more. */
    public String foldedText(ArticleKey key) {
        Shelved shelved = byKey.get(key);
        return shelved == null ? "" : shelved.foldedText();
    }

    /** Titles of the related articles that may be quoted today, as next questions. */
    List<String> listRelatedTitles(Article article) {
        return article.related().stream()
                .map(id -> findCurrent(new ArticleKey(id, article.language())).orElse(null))
                .filter(Objects::nonNull)
                .map(version -> version.article().title())
                .limit(MOST_RELATED)
                .toList();
    }

    /** Cites the passage that search found. */
    public Optional<Citation> cite(Match match) {
        return find(match.key(), match.version()).map(version -> cite(version, match.passage()));
    }

    /** Cites one passage of a version. */
    public static Citation cite(ArticleVersion version, Passage passage) {
        Article article = version.article();
        return new Citation(
                article.id(),
                version.number(),
                article.language(),
                article.title(),
                article.owner(),
                article.effectiveFrom(),
                passage.heading(),
                Sections.quote(passage));
    }

    /** Cites the section after the one with this heading, the summary's is null; empty after the last. */
    public static Optional<Citation> findNext(ArticleVersion version, @Nullable String heading) {
        List<Passage> sections = Sections.of(version.article().body());
        for (int i = 0; i + 1 < sections.size(); i++) {
            if (Objects.equals(sections.get(i).heading(), heading)) {
                return Optional.of(cite(version, sections.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    /** Cites the summary, which answers the title. */
    public static Citation citeSummary(ArticleVersion version) {
        List<Passage> sections = Sections.of(version.article().body());
        return cite(
                version,
                sections.isEmpty() ? new Passage(null, version.article().title()) : sections.getFirst());
    }

    private static String folded(String text) {
        return FoldedText.of(text).text().strip();
    }
}
