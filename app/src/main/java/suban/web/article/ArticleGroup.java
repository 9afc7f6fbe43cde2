package suban.web.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suban.knowledge.Article;
import suban.knowledge.curation.ArticleVersion;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** The articles that one department answers for. */
public record ArticleGroup(String owner, List<Article> articles) {
    /** Articles of a language whose title, or another way to ask it, holds all the words looked for. */
    static List<ArticleGroup> of(List<ArticleVersion> published, Language language, String search) {
        String[] words = FoldedText.of(search).text().strip().split("\\s+");
        Map<String, List<Article>> groups = new LinkedHashMap<>();
        for (ArticleVersion version : published) {
            Article article = version.article();
            if (article.language() == language && holds(article, words)) {
                groups.computeIfAbsent(article.owner(), o -> new ArrayList<>()).add(article);
            }
        }
        return groups.entrySet().stream()
                .map(e -> new ArticleGroup(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean holds(Article article, String[] words) {
        String text = FoldedText.of(article.title() + "\n" + String.join("\n", article.variants()))
                .text();
        for (String word : words) {
            if (!text.contains(word)) return false;
        }
        return true;
    }
}
