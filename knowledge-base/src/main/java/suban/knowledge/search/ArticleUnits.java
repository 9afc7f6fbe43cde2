package suban.knowledge.search;

import java.util.ArrayList;
import java.util.List;
import suban.knowledge.Article;

/**
 * Takes an article apart into its units: title, variants, passages. A passage carries the title with it, since an
 * answer alone often does not name what it is about; embedding question and answer together is measured to help.
 */
final class ArticleUnits {
    private final PassageCutter cutter = new PassageCutter();

    List<Unit> of(Article article) {
        List<Unit> units = new ArrayList<>();
        units.add(question(article.title()));
        for (String variant : article.variants()) {
            if (!variant.isBlank()) units.add(question(variant));
        }
        for (Passage passage : cutter.cut(article.body())) {
            StringBuilder text = new StringBuilder();
            if (!article.title().isBlank()) text.append(article.title()).append('\n');
            if (passage.heading() != null) text.append(passage.heading()).append('\n');
            text.append(cutter.plainText(passage));
            units.add(new Unit(text.toString(), passage.markdown(), passage.heading(), false));
        }
        return units;
    }

    private static Unit question(String text) {
        return new Unit(text, text, null, true);
    }
}
