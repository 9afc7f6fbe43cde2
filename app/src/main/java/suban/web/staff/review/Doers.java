package suban.web.staff.review;

import suban.intake.Doer;
import suban.staff.Permission;
import suban.staff.Session;

/** As what somebody who is signed in stands before a concern. */
final class Doers {
    private Doers() {}

    static Doer of(Session session) {
        String name = session.account().name();
        return session.account().may(Permission.MANAGE_ACCOUNTS) ? Doer.supervisor(name) : Doer.intake(name);
    }
}
