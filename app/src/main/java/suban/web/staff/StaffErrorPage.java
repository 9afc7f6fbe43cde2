package suban.web.staff;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import suban.http.ErrorPage;
import suban.http.Problem;
import suban.models.text.Language;
import suban.staff.Session;
import suban.staff.Sessions;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** Shows a problem to staff among their own pages; to everybody else, as residents see it. */
public final class StaffErrorPage implements ErrorPage {
    private final Pages pages;
    private final Sessions sessions;
    private final ErrorPage otherwise;

    public StaffErrorPage(Pages pages, Sessions sessions, ErrorPage otherwise) {
        this.pages = pages;
        this.sessions = sessions;
        this.otherwise = otherwise;
    }

    @Override
    public void show(Context ctx, Problem problem, Language language) {
        Optional<Session> session =
                isForStaff(ctx) && problem.status() < 500 ? Guard.find(ctx, sessions) : Optional.empty();
        if (session.isPresent()) {
            pages.show(ctx, "staff/problem.jte", Map.of("problem", problem, "session", session.get()));
        } else {
            otherwise.show(ctx, problem, language);
        }
    }

    private static boolean isForStaff(Context ctx) {
        return ctx.path().startsWith("/staff/") && !Pages.wantsPart(ctx);
    }
}
