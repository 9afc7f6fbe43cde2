package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.HandOverThread;
import suban.intake.Review;
import suban.intake.SayResult;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.chat.ConversationNews;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** What is written to and fro while a person has a conversation. Its part of a concern's page keeps itself up to date. */
public final class ThreadPages implements Routes {
    private static final String PATH = QueuePage.PATH + "/{id}";
    /** htmx asks no more after an answer with this status. */
    private static final int ENOUGH = 286;
    /** Asking goes on as using the session does, so a page that nothing happens on does not ask for ever. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final HandOverThread thread;
    private final ConversationNews news;
    private final Auditing audit;

    public ThreadPages(
            Pages pages, Guard guard, Review review, HandOverThread thread, ConversationNews news, Auditing audit) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.thread = thread;
        this.news = news;
        this.audit = audit;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH + "/thread", guard.page(Permission.READ_CONCERNS, this::show));
        routes.post(PATH + "/say", guard.form(Permission.HANDLE_CONCERNS, this::say));
        // What ends a hand-over reaches the resident's open page at once.
        routes.after(PATH + "/answer", this::wake);
        routes.after(PATH + "/reject", this::wake);
    }

    private void show(Context ctx, Session session) {
        FiledConcern concern = get(ctx, session);
        if (Pages.wantsPart(ctx)) showNews(ctx, session, concern);
        else showPage(ctx, session, concern, "", null);
    }

    /** Only what is read is written down as read. */
    private void showNews(Context ctx, Session session, FiledConcern concern) {
        ShownThread known =
                ShownThread.of(concern, ctx.queryParam("since"), pages.site().clock());
        if (known.isOpen() && known.last().equals(ctx.queryParam("seen"))) {
            boolean enough = known.since()
                    .plus(LONGEST)
                    .isBefore(Instant.now(pages.site().clock()));
            if (!enough) {
                ctx.status(HttpStatus.NO_CONTENT);
                return;
            }
            ctx.status(ENOUGH);
            known = known.still();
        }
        ShownThread shown = session.account().may(Permission.HANDLE_CONCERNS) ? known : known.masked();
        if (session.account().may(Permission.HANDLE_CONCERNS)) read(ctx, session, concern);
        pages.show(ctx, "staff/thread-messages.jte", Map.of("thread", shown));
    }

    private void showPage(Context ctx, Session session, FiledConcern whole, String typed, @Nullable String error) {
        boolean mayHandle = session.account().may(Permission.HANDLE_CONCERNS);
        if (mayHandle) read(ctx, session, whole);
        FiledConcern concern = mayHandle ? whole : whole.withoutContact();
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("concern", concern);
        values.put("back", Queue.read(ctx).at(QueuePage.PATH + "/" + concern.id()));
        values.put("query", Queue.read(ctx).at(""));
        values.put("mayHandle", mayHandle);
        values.put("typed", typed);
        if (error != null) values.put("error", error);
        pages.show(ctx, "staff/thread-page.jte", values);
    }

    private void say(Context ctx, Session session) {
        FiledConcern concern = get(ctx, session);
        String words = CorrectionForm.find(ctx, "message").orElse("");
        SayResult result = audit.together(
                ctx,
                session,
                Action.MESSAGE_SENT,
                Subject.concern(concern.id()),
                () -> thread.say(concern.id(), session.account().name(), words),
                ThreadPages::outcome);
        Page page = pages.page(ctx);
        switch (result) {
            case SayResult.Said said ->
                ctx.redirect(
                        Queue.read(ctx).at(QueuePage.PATH + "/" + concern.id(), "done", "said") + "#thread",
                        HttpStatus.SEE_OTHER);
            case SayResult.Invalid invalid -> {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                showPage(
                        ctx,
                        session,
                        concern,
                        words,
                        page.text("intake." + invalid.problems().getFirst()));
            }
            case SayResult.Ended ended -> {
                ctx.status(HttpStatus.CONFLICT);
                showPage(ctx, session, get(ctx, session), words, page.text("staff.thread.ended"));
            }
            case SayResult.UnknownConcern unknown -> throw new ProblemException(404, "not-found");
        }
    }

    private static @Nullable Outcome outcome(SayResult result) {
        return switch (result) {
            case SayResult.Said said -> Outcome.DONE;
            case SayResult.Ended ended -> Outcome.REFUSED;
            default -> null;
        };
    }

    private void wake(Context ctx) {
        review.find(ctx.pathParam("id")).map(FiledConcern::conversation).ifPresent(news::wake);
    }

    private void read(Context ctx, Session session, FiledConcern concern) {
        audit.done(ctx, session, Action.CONCERN_READ, Subject.concern(concern.id()));
    }

    private FiledConcern get(Context ctx, Session session) {
        return review.find(ctx.pathParam("id"))
                .filter(Doers.scope(session)::covers)
                .filter(concern -> concern.handedOver() != null)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
    }
}
