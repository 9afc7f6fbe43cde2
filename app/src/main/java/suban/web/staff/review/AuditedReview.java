package suban.web.staff.review;

import io.javalin.http.Context;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.http.ProblemException;
import suban.intake.CorrectionResult;
import suban.intake.FiledConcern;
import suban.intake.HandOverThread;
import suban.intake.Review;
import suban.intake.StepResult;
import suban.intake.ThreadMessage;
import suban.staff.Session;
import suban.web.staff.audit.Auditing;

/** Corrects concerns and moves them on, and writes down who did, both or neither. */
final class AuditedReview {
    private final Review review;
    private final HandOverThread thread;
    private final Auditing audit;

    AuditedReview(Review review, HandOverThread thread, Auditing audit) {
        this.review = review;
        this.thread = thread;
        this.audit = audit;
    }

    /** @throws ProblemException 404 if the address names no concern that the reader may see */
    FiledConcern get(Context ctx, Session session) {
        return review.find(ctx.pathParam("id"))
                .filter(Doers.scope(session)::covers)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
    }

    CorrectionResult correct(Context ctx, Session session, CorrectionForm form) {
        String id = get(ctx, session).id();
        String by = session.account().name();
        return audit.together(
                ctx,
                session,
                Action.CONCERN_CORRECTED,
                Subject.concern(id),
                () -> review.correct(id, form.corrections(), by, form.noteOrNull(), form.revision()),
                AuditedReview::outcome);
    }

    StepResult accept(Context ctx, Session session, @Nullable String note, int revision) {
        return move(ctx, session, (id, by) -> review.accept(id, by, note, revision));
    }

    StepResult dispatch(Context ctx, Session session, List<String> furtherUnits, @Nullable String note, int revision) {
        return move(ctx, session, (id, by) -> review.dispatch(id, by, furtherUnits, note, revision));
    }

    /** For steps that are taken within {@link #move}. */
    Review review() {
        return review;
    }

    /**
     * What the resident or a colleague wrote since the page was made on which this was decided; nothing where the form does
     * not tell how far its page went.
     */
    List<ThreadMessage> listUnseen(Context ctx, Session session) {
        return CorrectionForm.find(ctx, ShownThread.SEEN)
                .map(seen ->
                        thread.listUnseen(ctx.pathParam("id"), session.account().name(), seen))
                .orElse(List.of());
    }

    /**
     * Nothing is taken from under what somebody has just written: that is a conflict as between two of staff.
     *
     * @param step of the concern with this id, by the account with this name
     */
    StepResult move(Context ctx, Session session, BiFunction<String, String, StepResult> step) {
        return moved(
                ctx,
                session,
                get(ctx, session).id(),
                (id, by) -> listUnseen(ctx, session).isEmpty()
                        ? step.apply(id, by)
                        : new StepResult.Conflict(get(ctx, session)));
    }

    /** The same step for a concern that the address does not name. */
    StepResult move(Context ctx, Session session, String id, BiFunction<String, String, StepResult> step) {
        return isSeen(session, id) ? moved(ctx, session, id, step) : new StepResult.UnknownConcern();
    }

    private StepResult moved(Context ctx, Session session, String id, BiFunction<String, String, StepResult> step) {
        return audit.together(
                ctx,
                session,
                Action.CONCERN_MOVED,
                Subject.concern(id),
                () -> step.apply(id, session.account().name()),
                AuditedReview::outcome);
    }

    /** Claims a concern for the reader, or gives it back; says whether it was free or theirs. */
    boolean claim(Context ctx, Session session, String id, boolean gives) {
        String by = session.account().name();
        return isSeen(session, id) && assigned(ctx, session, id, () -> review.claim(id, gives ? null : by, by));
    }

    /** Gives a concern to a colleague. */
    boolean assign(Context ctx, Session session, String id, String to) {
        return isSeen(session, id) && assigned(ctx, session, id, () -> review.assign(id, to));
    }

    private boolean assigned(Context ctx, Session session, String id, Supplier<Boolean> change) {
        return audit.together(
                ctx, session, Action.CONCERN_ASSIGNED, Subject.concern(id), change, done -> done ? Outcome.DONE : null);
    }

    private boolean isSeen(Session session, String id) {
        return review.find(id).filter(Doers.scope(session)::covers).isPresent();
    }

    /** A form to be filled in better, or one that came too late, changes nothing and is not worth an entry. */
    private static @Nullable Outcome outcome(StepResult result) {
        return switch (result) {
            case StepResult.Done done -> Outcome.DONE;
            case StepResult.NotAllowed notAllowed -> Outcome.REFUSED;
            default -> null;
        };
    }

    private static @Nullable Outcome outcome(CorrectionResult result) {
        return result instanceof CorrectionResult.Corrected corrected
                        && !corrected.changes().isEmpty()
                ? Outcome.DONE
                : null;
    }
}
