package suban.web.staff.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.Proposing;
import suban.http.Routes;
import suban.intake.Review;
import suban.intake.notice.Outbox;
import suban.intake.photos.PhotoStore;
import suban.knowledge.search.ArticleIndex;
import suban.staff.StaffAccounts;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;
import suban.web.staff.template.TemplateChoice;

/** The pages of intake, put together. */
public final class ReviewPages {
    private ReviewPages() {}

    /** @param proposing what a language model adds, null without one */
    public static List<Routes> list(
            Pages pages,
            Guard guard,
            Review review,
            ArticleIndex index,
            @Nullable Proposing proposing,
            PhotoStore photos,
            TemplateChoice templates,
            StaffAccounts accounts,
            Auditing audit,
            Outbox outbox) {
        DepartmentChooser departments = new DepartmentChooser(pages.site().catalogue());
        AuditedReview audited = new AuditedReview(review, audit);
        ConcernView view = new ConcernView(
                pages, review, photos, templates, proposing != null, accounts, departments, audit, outbox);
        StepOutcomes outcomes = new StepOutcomes(pages, review, audited, view);
        List<Routes> parts = new ArrayList<>(List.of(
                new QueuePage(pages, guard, review, accounts, audit),
                new ConcernPages(pages, guard, audited, departments, view, outcomes),
                new MovePages(guard, audited, outcomes, templates),
                new ServiceNames(guard, pages.site().catalogue()),
                new BesidePages(pages, guard, review, index)));
        if (proposing != null) parts.add(new ProposalPages(pages, guard, review, proposing));
        return parts;
    }
}
