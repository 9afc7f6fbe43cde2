package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import suban.http.Routes;
import suban.intake.NotFixed;
import suban.intake.ReportedConcern;
import suban.intake.ReportedTo;
import suban.intake.Review;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/**
 * What is overdue and was reported to the reader: accounts have no number or address that a message could go to, so it stands
 * as a count in the heading of all their pages, and as a list here.
 */
public final class ReportedPages implements Routes {
    /** From so many on nobody counts. */
    private static final int MOST = 100;

    private static final Duration NOT_FIXED = Duration.ofDays(60);

    private final Pages pages;
    private final Guard guard;
    private final Review review;

    public ReportedPages(Pages pages, Guard guard, Review review) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/staff/reported",
                guard.page(EnumSet.of(Permission.READ_CONCERNS, Permission.WORK_ON_CONCERNS), this::list));
    }

    /** How many, for the heading. */
    public static int count(Review review, Session session) {
        return list(review, session).size();
    }

    private void list(Context ctx, Session session) {
        boolean works = session.account().post().unit() != null;
        Instant now = pages.site().clock().instant();
        pages.show(
                ctx,
                "staff/reported.jte",
                Map.of(
                        "session",
                        session,
                        "concerns",
                        list(review, session),
                        "notFixed",
                        listNotFixed(review, session, now),
                        "path",
                        works ? "/staff/board/" : QueuePage.PATH + "/"));
    }

    /** What residents say is not fixed, for whoever may open it again; the newest. */
    static List<NotFixed> listNotFixed(Review review, Session session, Instant now) {
        return session.account().may(Permission.SUPERVISE_CONCERNS)
                ? review.listNotFixed(now.minus(NOT_FIXED), Doers.scope(session), MOST)
                : List.of();
    }

    private static List<ReportedConcern> list(Review review, Session session) {
        return whom(session)
                .map(whom -> review.listReported(whom, Doers.scope(session), MOST))
                .orElse(List.of());
    }

    private static Optional<ReportedTo> whom(Session session) {
        return switch (session.account().role()) {
            case UNIT -> session.account().unit() == null ? Optional.empty() : Optional.of(ReportedTo.UNIT);
            case INTAKE -> Optional.of(ReportedTo.INTAKE);
            case SUPERVISOR -> Optional.of(ReportedTo.SUPERVISOR);
            case MANAGER -> Optional.of(ReportedTo.MANAGER);
            case OPERATOR, ADMINISTRATOR -> Optional.empty();
        };
    }
}
