package suban.web.staff.knowledge;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import suban.knowledge.curation.ArticleState;
import suban.knowledge.curation.ArticleVersion;
import suban.models.text.Language;

/**
 * Which articles somebody looks at, as it stands in the address. Text and owner are empty when not asked for.
 *
 * @param review whether only articles that should have been looked at again are wanted
 */
public record ArticleFilter(
        String text,
        @Nullable Language language,
        String owner,
        @Nullable ArticleState state,
        boolean review) {
    private static final int LONGEST = 100;

    static ArticleFilter read(Context ctx) {
        return new ArticleFilter(
                read(ctx, "q"),
                Language.find(read(ctx, "language")).orElse(null),
                read(ctx, "owner"),
                Arrays.stream(ArticleState.values())
                        .filter(s ->
                                s.name().equalsIgnoreCase(read(ctx, "state").replace('-', '_')))
                        .findFirst()
                        .orElse(null),
                read(ctx, "review").equals("1"));
    }

    private static String read(Context ctx, String name) {
        String value = ctx.queryParam(name);
        String plain = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    boolean takes(ArticleVersion version) {
        return (owner.isEmpty() || version.article().owner().equals(owner))
                && (state == null || version.state() == state);
    }

    public boolean isEmpty() {
        return text.isEmpty() && language == null && owner.isEmpty() && state == null && !review;
    }

    /** The address of another page of the same list. */
    String at(int page) {
        return ArticleListPage.PATH + "?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8) + "&language="
                + (language == null ? "" : language.code()) + "&owner="
                + URLEncoder.encode(owner, StandardCharsets.UTF_8) + "&state=" + (state == null ? "" : code(state))
                + (review ? "&review=1" : "") + "&page=" + page;
    }

    /** A state in addresses and wording keys. */
    public static String code(ArticleState state) {
        return state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
