package suban.web.staff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import suban.audit.AuditLog;
import suban.classifier.concern.Proposing;
import suban.http.ClientAddress;
import suban.http.Routes;
import suban.intake.HandOverThread;
import suban.intake.NoticeTexts;
import suban.intake.ReplyTemplates;
import suban.intake.Review;
import suban.intake.UnitDesk;
import suban.intake.notice.Outbox;
import suban.intake.photos.Blurring;
import suban.intake.photos.PhotoStore;
import suban.knowledge.curation.Articles;
import suban.persons.Persons;
import suban.persons.RetentionSchedule;
import suban.staff.Leaving;
import suban.staff.SecondFactors;
import suban.staff.Sessions;
import suban.staff.SignIn;
import suban.staff.StaffAccounts;
import suban.staff.Units;
import suban.staff.roster.Rosters;
import suban.web.chat.ConversationNews;
import suban.web.filing.HotlinePages;
import suban.web.page.FormToken;
import suban.web.page.Markdown;
import suban.web.page.Pages;
import suban.web.staff.account.AccountListPage;
import suban.web.staff.account.AccountPages;
import suban.web.staff.account.ColleaguePages;
import suban.web.staff.account.RosterPages;
import suban.web.staff.account.UnitPages;
import suban.web.staff.audit.AuditPages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.board.BoardPages;
import suban.web.staff.knowledge.ArticleListPage;
import suban.web.staff.knowledge.EditingPages;
import suban.web.staff.notice.NoticePages;
import suban.web.staff.notice.NoticeTextPages;
import suban.web.staff.persons.PersonPages;
import suban.web.staff.persons.RetentionPages;
import suban.web.staff.photo.PhotoPages;
import suban.web.staff.photo.VideoPages;
import suban.web.staff.review.DeskEngines;
import suban.web.staff.review.ReportedPages;
import suban.web.staff.review.ReviewPages;
import suban.web.staff.review.ThreadPages;
import suban.web.staff.signin.Callers;
import suban.web.staff.signin.Guard;
import suban.web.staff.signin.PasswordAsked;
import suban.web.staff.signin.SecondFactorPages;
import suban.web.staff.signin.SignInPages;
import suban.web.staff.signin.StepPages;
import suban.web.staff.template.TemplateChoice;
import suban.web.staff.template.TemplatePages;

/** All pages for staff, put together. */
public final class StaffPages {
    private StaffPages() {}

    /**
     * The parts that add the staff's routes.
     *
     * @param token the residents' pages' own, for the form to sign in with
     * @param rosters accounts from files
     * @param proposing what a language model adds, null without one
     * @param engines what the desk works with beside the concerns
     */
    public static List<Routes> list(
            Pages pages,
            FormToken token,
            Review review,
            UnitDesk desk,
            HandOverThread thread,
            ConversationNews news,
            @Nullable Proposing proposing,
            DeskEngines engines,
            PhotoStore photos,
            Blurring blurring,
            ReplyTemplates templates,
            Articles articles,
            StaffAccounts accounts,
            Leaving leaving,
            Rosters rosters,
            Units units,
            Sessions sessions,
            SecondFactors factors,
            SignIn signIn,
            Persons persons,
            RetentionSchedule retention,
            ClientAddress address,
            AuditLog log,
            Outbox outbox,
            NoticeTexts noticeTexts) {
        Auditing audit = new Auditing(log, address);
        Guard guard = new Guard(sessions, audit, session -> ReportedPages.count(review, session));
        Callers callers = new Callers(address);
        PasswordAsked password = new PasswordAsked(signIn, callers);
        TemplateChoice choice = new TemplateChoice(templates, pages.site());
        List<Routes> parts = new ArrayList<>(List.of(
                new SignInPages(pages, token, signIn, sessions, guard, callers, accounts, audit),
                new StepPages(pages, guard, accounts, signIn, callers, audit),
                new SecondFactorPages(pages, guard, factors, password, audit),
                new ThreadPages(pages, guard, review, thread, news, audit),
                new ArticleListPage(pages, guard, articles, accounts),
                new EditingPages(pages, guard, articles, accounts, new Markdown(), audit),
                new AccountPages(pages, guard, accounts, sessions, factors, signIn, password, callers, audit),
                new AccountListPage(pages, guard, accounts, units, audit),
                new ColleaguePages(pages, guard, accounts, units, leaving, audit),
                new RosterPages(pages, guard, rosters, units, audit),
                new UnitPages(pages, guard, accounts.directory(), units),
                new PersonPages(pages, guard, persons, retention, audit),
                new RetentionPages(pages, guard, retention),
                new TemplatePages(pages, guard, templates, audit),
                new PhotoPages(pages, guard, review, photos, blurring, audit),
                new VideoPages(guard, review, photos.videos(), audit),
                new ReportedPages(pages, guard, review),
                new NoticePages(pages, guard, outbox, audit),
                new NoticeTextPages(pages, guard, noticeTexts, audit),
                new HotlinePages(
                        pages, guard, engines.listening(), engines.intake(), review, engines.articles(), audit),
                new AuditPages(pages, guard, log, audit, accounts)));
        parts.addAll(ReviewPages.list(
                pages, guard, review, thread, proposing, engines, photos, choice, accounts, audit, outbox));
        parts.addAll(BoardPages.list(pages, guard, desk, accounts, photos, choice, audit));
        return parts;
    }
}
