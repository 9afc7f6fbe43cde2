package suban.web.staff.board;

import java.util.List;
import suban.http.Routes;
import suban.intake.UnitDesk;
import suban.intake.photos.PhotoStore;
import suban.staff.StaffAccounts;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;
import suban.web.staff.template.TemplateChoice;

/** The pages of units, put together. */
public final class BoardPages {
    private BoardPages() {}

    public static List<Routes> list(
            Pages pages,
            Guard guard,
            UnitDesk desk,
            StaffAccounts accounts,
            PhotoStore photos,
            TemplateChoice templates,
            Auditing audit) {
        return List.of(
                new BoardPage(pages, guard, desk),
                new TaskPages(pages, guard, desk, accounts, photos, templates, audit));
    }
}
