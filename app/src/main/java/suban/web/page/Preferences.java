package suban.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import suban.http.ReaderLanguage;
import suban.http.Routes;
import suban.models.text.Language;

/** How a reader wants pages: language, theme and size of letters, remembered in cookies. */
public final class Preferences implements Routes {
    private static final String THEME = "theme";
    private static final String LETTERS = "letters";
    private static final String LARGE = "large";

    private final FormToken token;

    public Preferences(FormToken token) {
        this.token = token;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/preferences", this::change);
    }

    private void change(Context ctx) {
        token.check(ctx);
        Optional.ofNullable(ctx.formParam("language"))
                .flatMap(Language::find)
                .ifPresent(l -> Cookies.remember(ctx, ReaderLanguage.COOKIE, l.code()));
        Optional.ofNullable(ctx.formParam(THEME))
                .flatMap(Theme::find)
                .ifPresent(t -> Cookies.remember(ctx, THEME, t.code()));
        String letters = ctx.formParam(LETTERS);
        if (letters != null) Cookies.remember(ctx, LETTERS, letters.equals(LARGE) ? LARGE : "normal");
        ctx.redirect(Local.path(ctx.formParam("back")), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    static Theme theme(Context ctx) {
        return Optional.ofNullable(Cookies.find(ctx, THEME))
                .flatMap(Theme::find)
                .orElse(Theme.AUTO);
    }

    static boolean largeLetters(Context ctx) {
        return LARGE.equals(Cookies.find(ctx, LETTERS));
    }

    /** Remembers the language that the address itself chooses, as links in messages do. */
    static Language language(Context ctx) {
        ReaderLanguage.asked(ctx).ifPresent(l -> Cookies.remember(ctx, ReaderLanguage.COOKIE, l.code()));
        return ReaderLanguage.of(ctx);
    }
}
