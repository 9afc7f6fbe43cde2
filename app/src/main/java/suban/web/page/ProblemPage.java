package suban.web.page;

import io.javalin.http.Context;
import java.util.Map;
import suban.http.ErrorPage;
import suban.http.Problem;
import suban.models.text.Language;

/** A problem as a page, or as a notice in the page that is open already. */
public final class ProblemPage implements ErrorPage {
    private final Pages pages;

    public ProblemPage(Pages pages) {
        this.pages = pages;
    }

    @Override
    public void show(Context ctx, Problem problem, Language language) {
        if (Pages.wantsPart(ctx)) {
            ctx.header("HX-Retarget", "#page-notice");
            ctx.header("HX-Reswap", "innerHTML");
            pages.show(ctx, "problem/notice.jte", Map.of("problem", problem));
        } else {
            pages.show(ctx, "problem/problem.jte", Map.of("problem", problem));
        }
    }
}
