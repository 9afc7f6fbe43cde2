package suban.web.staff.board;

import java.util.List;
import suban.http.Routes;
import suban.intake.UnitDesk;
import suban.staff.StaffAccounts;
import suban.web.page.Pages;
import suban.web.staff.audit.Auditing;
import suban.web.staff.signin.Guard;

/** The pages of units, put together. */
public final class BoardPages {
    private BoardPages() {}

    public static List<Routes> list(Pages pages, Guard guard, UnitDesk desk, StaffAccounts accounts, Auditing audit) {
        return List.of(new BoardPage(pages, guard, desk), new TaskPages(pages, guard, desk, accounts, audit));
    }
}
