package suban.web.staff.review;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Message;
import suban.classifier.concern.Proposal;
import suban.classifier.concern.Proposing;
import suban.classifier.concern.Source;
import suban.http.ProblemException;
import suban.http.Routes;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.staff.Permission;
import suban.staff.Session;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** What a language model would add to a concern: a piece of its page that comes when it is there, since that takes seconds. */
final class ProposalPages implements Routes {
    private final Pages pages;
    private final Guard guard;
    private final Review review;
    private final Proposing proposing;

    ProposalPages(Pages pages, Guard guard, Review review, Proposing proposing) {
        this.pages = pages;
        this.guard = guard;
        this.review = review;
        this.proposing = proposing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(QueuePage.PATH + "/{id}/proposals", guard.page(Permission.HANDLE_CONCERNS, this::show));
    }

    private void show(Context ctx, Session session) {
        FiledConcern filed = review.find(ctx.pathParam("id"))
                .filter(Doers.scope(session)::covers)
                .orElseThrow(() -> new ProblemException(404, "not-found"));
        Concern understood = filed.understood();
        List<Proposal> proposals = understood == null || filed.erased() != null
                ? List.of()
                : proposing
                        .propose(message(filed), List.of(understood))
                        .getFirst()
                        .proposals();
        pages.show(ctx, "staff/proposals.jte", Map.of("proposals", proposals));
    }

    private static Message message(FiledConcern filed) {
        return new Message(filed.text(), filed.language(), Source.TYPED, filed.created(), null);
    }
}
