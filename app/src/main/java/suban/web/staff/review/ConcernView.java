package suban.web.staff.review;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.Subject;
import suban.classifier.concern.DepartmentChooser;
import suban.intake.Event;
import suban.intake.FiledConcern;
import suban.intake.Review;
import suban.intake.ReviewPage;
import suban.intake.ThreadMessage;
import suban.intake.notice.Outbox;
import suban.intake.photos.PhotoStore;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.StaffAccounts;
import suban.web.page.Markdown;
import suban.web.page.Page;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.template.TemplateChoice;

/** Shows a concern to a member of staff, who sees no more of the resident than their role needs. */
final class ConcernView {
    private static final String TEMPLATE = "staff/concern.jte";
    private static final int BESIDE = 40;
    /** Of words that stand in full further down. */
    private static final int QUOTED = 120;

    private final Pages pages;
    private final Review review;
    private final PhotoStore photos;
    private final TemplateChoice templates;
    private final boolean proposes;
    private final StaffAccounts accounts;
    private final DepartmentChooser departments;
    private final Auditing audit;
    private final Colleagues colleagues;
    private final Outbox outbox;
    private final Markdown markdown = new Markdown();

    ConcernView(
            Pages pages,
            Review review,
            PhotoStore photos,
            TemplateChoice templates,
            boolean proposes,
            StaffAccounts accounts,
            DepartmentChooser departments,
            Auditing audit,
            Colleagues colleagues,
            Outbox outbox) {
        this.pages = pages;
        this.review = review;
        this.photos = photos;
        this.colleagues = colleagues;
        this.templates = templates;
        this.proposes = proposes;
        this.accounts = accounts;
        this.departments = departments;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * What the page says about the last attempt.
     *
     * @param errors by field
     * @param typed words of a step that was not taken, by field
     * @param undo the step before, which can still be taken back, or null
     */
    record Said(
            Map<String, String> errors,
            @Nullable String notice,
            String look,
            Map<String, String> typed,
            @Nullable Undo undo) {
        static final Said NOTHING = new Said(Map.of(), null, "success", Map.of(), null);

        static Said done(String notice, @Nullable String last) {
            return new Said(Map.of(), notice, "success", Map.of(), Undo.find(last));
        }

        static Said warning(String notice, Map<String, String> typed) {
            return new Said(Map.of(), notice, "warning", typed, null);
        }
    }

    /**
     * Somebody was faster: who, and when, or what they wrote.
     *
     * @param unseen what was written in the thread meanwhile
     */
    Said conflict(Page page, FiledConcern latest, List<ThreadMessage> unseen, Map<String, String> typed) {
        if (!unseen.isEmpty()) return Said.warning(unseen(page, unseen), typed);
        List<Event> events = review.listEvents(latest.id());
        Event last = events.getLast();
        String notice = page.text(
                "staff.conflict",
                HistoryEntry.who(page, last.actor(), names(events)),
                page.dates().time(last.at()));
        return new Said(Map.of(), notice, "warning", typed, null);
    }

    private String unseen(Page page, List<ThreadMessage> unseen) {
        ThreadMessage last = unseen.getLast();
        String words =
                last.text().length() <= QUOTED ? last.text() : last.text().substring(0, QUOTED) + "…";
        return last.byResident()
                ? page.text("staff.unseen.resident", words)
                : page.text("staff.unseen.colleague", colleagues.displayName(last.by()), words);
    }

    void show(Context ctx, Page page, Session session, FiledConcern whole, CorrectionForm form, Said said) {
        boolean mayHandle = session.account().may(Permission.HANDLE_CONCERNS);
        if (mayHandle) audit.done(ctx, session, Action.CONCERN_READ, Subject.concern(whole.id()));
        FiledConcern concern = mayHandle ? whole : whole.withoutContact();
        List<Event> events = review.listEvents(concern.id());
        if (!mayHandle) events = whole.masked(events);
        Queue queue = Queue.read(ctx);
        if (queue.filter(session, page.now()).asksForPerson())
            audit.done(ctx, session, Action.TELEPHONE_SEARCHED, Subject.NONE);
        List<ReviewPage.Item> beside = review.list(queue.filter(session, page.now()), queue.order(), null, BESIDE)
                .items();
        String owner = concern.course().owner();
        String unit = concern.handling().department();
        ShownConcern shown = new ShownConcern(
                concern,
                queue,
                beside,
                form,
                new Responsibility(departments, concern.text()),
                HistoryEntry.of(page, events, names(events), photos.list(concern.id())),
                said.errors(),
                said.notice(),
                said.look(),
                said.typed(),
                mayHandle,
                Doers.of(session),
                proposes,
                said.undo(),
                review.listRelated(concern.id()),
                colleagues.list(session),
                owner == null ? null : colleagues.displayName(owner),
                unit != null && !accounts.directory().hasWorker(unit));
        pages.show(
                ctx,
                page,
                TEMPLATE,
                Map.of(
                        "videos",
                        SeenVideos.of(photos.videos(), concern, session),
                        "session",
                        session,
                        "shown",
                        shown,
                        "templates",
                        mayHandle ? templates.list(concern, null) : List.of(),
                        "told",
                        ToldResident.of(page, outbox.listFor(concern.id())),
                        "markdown",
                        markdown,
                        "words",
                        MarkedWords.of(concern.text(), shown.suggested())));
    }

    private @Nullable String owner(FiledConcern concern) {
        String name = concern.course().owner();
        return name == null
                ? null
                : accounts.find(name).map(StaffAccount::displayName).orElse(name);
    }

    private Map<String, String> names(List<Event> events) {
        return accounts.directory()
                .displayNames(events.stream().map(Event::actor).toList());
    }
}
