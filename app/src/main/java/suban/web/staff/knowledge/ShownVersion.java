package suban.web.staff.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import suban.knowledge.curation.ArticleState;
import suban.knowledge.curation.ArticleStep;
import suban.knowledge.curation.ArticleVersion;
import suban.knowledge.curation.Articles;
import suban.web.page.Page;

/**
 * A version among the others.
 *
 * @param by who wrote it, and why
 */
public record ShownVersion(int number, ArticleState state, Instant written, String by, String reason) {
    /** Newest first. */
    static List<ShownVersion> list(
            Page page, List<ArticleVersion> versions, List<ArticleStep> history, Map<String, String> names) {
        Map<Integer, ArticleStep> first = new LinkedHashMap<>();
        for (ArticleStep step : history) first.putIfAbsent(step.number(), step);
        List<ShownVersion> shown = new ArrayList<>();
        for (ArticleVersion version : versions) {
            ArticleStep step = first.getOrDefault(
                    version.number(),
                    new ArticleStep(version.number(), version.state(), version.at(), version.by(), version.reason()));
            shown.add(new ShownVersion(
                    version.number(), version.state(), step.at(), who(page, step.by(), names), step.reason()));
        }
        return shown;
    }

    static String who(Page page, String by, Map<String, String> names) {
        return by.equals(Articles.PACK) ? page.text("staff.actor.pack") : names.getOrDefault(by, by);
    }
}
