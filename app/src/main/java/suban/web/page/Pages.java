package suban.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** Renders templates, which were compiled with the program. Thread-safe. */
public final class Pages {
    /** Package of the compiled templates, as set in the build. */
    private static final String TEMPLATES = "suban.web.page";

    private static final int USUAL_SIZE = 32 << 10;

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);
    private final Site site;
    private final FormToken token;

    public Pages(Site site, FormToken token) {
        this.site = site;
        this.token = token;
    }

    public Site site() {
        return site;
    }

    /** The page that this request asks for. */
    public Page page(Context ctx) {
        return Page.of(ctx, site, token);
    }

    /**
     * Answers with a template.
     *
     * @param template path below {@code src/main/jte}
     * @param values of its parameters besides {@code page}
     */
    public void show(Context ctx, String template, Map<String, Object> values) {
        show(ctx, page(ctx), template, values);
    }

    /** Answers with a template for a page that was made already. */
    public void show(Context ctx, Page page, String template, Map<String, Object> values) {
        ctx.header("Content-Language", page.language().code());
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", "no-store").header("Vary", "Accept-Language, Cookie, HX-Request");
        } else {
            // Kept to go back to: a cookie that came since must not make the browser forget it.
            ctx.header("Vary", "Accept-Language, HX-Request");
        }
        ctx.contentType("text/html;charset=utf-8").result(render(page, template, values));
    }

    /** A template as HTML. */
    public String render(Page page, String template, Map<String, Object> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", page);
        StringOutput out = new StringOutput(USUAL_SIZE);
        engine.render(template, all, out);
        return out.toString();
    }

    /** Whether htmx asks, which wants a part of a page instead of all of it. */
    public static boolean wantsPart(Context ctx) {
        return ctx.header("HX-Request") != null && ctx.header("HX-History-Restore-Request") == null;
    }
}
