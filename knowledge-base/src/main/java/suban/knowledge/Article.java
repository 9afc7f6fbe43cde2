package suban.knowledge;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.models.text.Language;

/**
 * A curated unit of knowledge in one language.
 *
 * <p>An article may be unfinished (no title, no body) while it is a draft; publishing checks it.
 *
 * @param id lower-case words joined by hyphens, shared by its translations
 * @param title the question it answers, or its topic
 * @param variants other ways in which residents ask it
 * @param body Markdown: one to three sentences that answer the title, then level-2 sections
 * @param owner code of the department that answers for it
 * @param services codes of related services
 * @param related ids of related articles
 * @param districts codes of the districts it holds for; empty means the whole city
 * @param audience who it is for, in the article's language; null means everybody
 * @param effectiveFrom first day on which it may be quoted
 * @param effectiveUntil last day on which it may be quoted; null means no end
 * @param reviewBy day until which its owner should have looked at it again
 * @param sources where it comes from, as shown to readers
 */
public record Article(
        String id,
        Language language,
        String title,
        List<String> variants,
        String body,
        String owner,
        List<String> services,
        List<String> related,
        Set<String> districts,
        @Nullable String audience,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        @Nullable LocalDate reviewBy,
        List<String> sources)
        implements Serializable {
    public Article {
        variants = List.copyOf(variants);
        services = List.copyOf(services);
        related = List.copyOf(related);
        districts = Set.copyOf(districts);
        sources = List.copyOf(sources);
    }

    public ArticleKey key() {
        return new ArticleKey(id, language);
    }

    /** The same with the first so many variants. */
    public Article thinned(int most) {
        return new Article(
                id,
                language,
                title,
                variants.subList(0, Math.min(most, variants.size())),
                body,
                owner,
                services,
                related,
                districts,
                audience,
                effectiveFrom,
                effectiveUntil,
                reviewBy,
                sources);
    }

    /** Whether it may be quoted on this day. */
    public boolean isInEffect(LocalDate on) {
        return !on.isBefore(effectiveFrom) && (effectiveUntil == null || !on.isAfter(effectiveUntil));
    }
}
