package suban.web.staff.review;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.classifier.concern.DepartmentChooser;
import suban.classifier.concern.Proposing;
import suban.http.Routes;
import suban.intake.HandOverThread;
import suban.intake.Review;
import suban.intake.notice.Outbox;
import suban.intake.photos.PhotoStore;
import suban.staff.StaffAccounts;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;
import suban.web.staff.template.TemplateChoice;

/** The pages of intake, put together. */
public final class ReviewPages {
    private ReviewPages() {}

    /**
     * The parts that add the routes of intake.
     *
     * @param proposing what a language model adds, null without one
     */
    public static List<Routes> list(
            Pages pages,
            Guard guard,
            Review review,
            HandOverThread thread,
            @Nullable Proposing proposing,
            DeskEngines engines,
            PhotoStore photos,
            TemplateChoice templates,
            StaffAccounts accounts,
            Auditing audit,
            Outbox outbox) {
        DepartmentChooser departments = new DepartmentChooser(pages.site().catalogue());
        AuditedReview audited = new AuditedReview(review, thread, audit);
        Colleagues colleagues = new Colleagues(accounts, review);
        ConcernView view = new ConcernView(
                pages, review, photos, templates, proposing != null, accounts, departments, audit, colleagues, outbox);
        UnseenUnits unseen = new UnseenUnits(accounts.directory());
        StepOutcomes outcomes = new StepOutcomes(pages, review, audited, view);
        List<Routes> parts = new ArrayList<>(List.of(
                new ServiceIndex(guard, pages.site().catalogue()),
                new QueuePage(pages, guard, review, audit, colleagues, engines.filters(), unseen),
                new BulkPages(pages, guard, audited, colleagues, unseen),
                new FilterPages(guard, engines.filters()),
                new ConcernPages(pages, guard, audited, departments, view, outcomes, accounts.directory()),
                new BesidePages(pages, guard, review, engines.articles()),
                new MovePages(guard, audited, outcomes, templates, colleagues)));
        if (proposing != null) parts.add(new ProposalPages(pages, guard, review, proposing));
        return parts;
    }
}
