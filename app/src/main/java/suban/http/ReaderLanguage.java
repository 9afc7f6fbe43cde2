package suban.http;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;
import suban.models.text.Language;

/** The language of whoever reads the response. */
public final class ReaderLanguage {
    /** Cookie in which a reader's choice is kept. */
    public static final String COOKIE = "lang";

    private ReaderLanguage() {}

    /** What the address asks for ({@code ?lang=en}), else what was chosen before, else what the browser prefers, else Chinese. */
    public static Language of(Context ctx) {
        return asked(ctx)
                .or(() -> Optional.ofNullable(ctx.cookie(CookieName.of(ctx, COOKIE)))
                        .flatMap(Language::find))
                .or(() -> preferred(ctx.header("Accept-Language")))
                .orElse(Language.ZH);
    }

    /** The language that this very request chooses, if any. */
    public static Optional<Language> asked(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("lang")).flatMap(Language::find);
    }

    static Optional<Language> preferred(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.isBlank() || header.length() > 500) return Optional.empty();
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .flatMap(range -> Language.find(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
