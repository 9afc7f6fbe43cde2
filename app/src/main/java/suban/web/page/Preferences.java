package suban.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import suban.http.ReaderLanguage;
import suban.http.Routes;
import suban.models.text.Language;

/** How a reader wants pages: language, theme and size of letters, remembered in cookies. */
public final class Preferences implements Routes {
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";
    private static final String LETTERS = "letters";
    private static final String LARGE = "large";

    private final FormToken token;

    public Preferences(FormToken token) {
        this.token = token;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/preferences", ctx -> change(ctx, token));
    }

    private void change(Context ctx, FormToken token) {
        token.check(ctx);
        change(ctx);
        // A script that changed the page in place wants no other.
        if (Pages.wantsPart(ctx)) ctx.status(HttpStatus.NO_CONTENT);
        else ctx.redirect(Local.path(ctx.formParam("back")), HttpStatus.SEE_OTHER);
    }

    /**
     * Remembers what a form chooses, from now on and for the answer to this very request. The buttons may be pressed
     * inside any form, which then shows what was typed in it again.
     *
     * @return whether the form chooses anything
     */
    public static boolean change(Context ctx) {
        Optional<Language> language =
                Optional.ofNullable(ctx.formParam(LANGUAGE)).flatMap(Language::find);
        Optional<Theme> theme = Optional.ofNullable(ctx.formParam(THEME)).flatMap(Theme::find);
        Optional<Boolean> large = Optional.ofNullable(ctx.formParam(LETTERS)).map(LARGE::equals);
        language.ifPresent(l -> remember(ctx, ReaderLanguage.COOKIE, l.code()));
        theme.ifPresent(t -> remember(ctx, THEME, t.code()));
        large.ifPresent(l -> remember(ctx, LETTERS, l ? LARGE : "normal"));
        return language.isPresent() || theme.isPresent() || large.isPresent();
    }

    static Theme theme(Context ctx) {
        return find(ctx, THEME).flatMap(Theme::find).orElse(Theme.AUTO);
    }

    static boolean largeLetters(Context ctx) {
        return find(ctx, LETTERS).filter(LARGE::equals).isPresent();
    }

    /** Remembers the language that the address itself chooses, as links in messages do. */
    static Language language(Context ctx) {
        String chosen = ctx.attribute(ReaderLanguage.COOKIE);
        if (chosen != null) return Language.find(chosen).orElseThrow();
        ReaderLanguage.asked(ctx).ifPresent(l -> Cookies.remember(ctx, ReaderLanguage.COOKIE, l.code()));
        return ReaderLanguage.of(ctx);
    }

    private static void remember(Context ctx, String name, String value) {
        Cookies.remember(ctx, name, value);
        ctx.attribute(name, value);
    }

    private static Optional<String> find(Context ctx, String name) {
        String chosen = ctx.attribute(name);
        return Optional.ofNullable(chosen).or(() -> Optional.ofNullable(Cookies.find(ctx, name)));
    }
}
