package suban.web.staff.review;

import java.util.Set;
import suban.intake.Doer;
import suban.intake.Scope;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffAccount;
import suban.staff.Visibility;

/** As what somebody who is signed in stands before concerns, and which of them they see. */
public final class Doers {
    private Doers() {}

    public static Doer of(Session session) {
        StaffAccount account = session.account();
        String unit = account.post().unit();
        if (unit != null) return Doer.unit(account.name(), unit);
        return account.may(Permission.SUPERVISE_CONCERNS)
                ? Doer.supervisor(account.name())
                : Doer.intake(account.name());
    }

    /** For those who see something at all; everybody else is turned away at the door. */
    public static Scope scope(Session session) {
        Visibility visibility = Visibility.of(session.account());
        Set<String> units = visibility.departments().orElse(Set.of());
        return new Scope(
                units.isEmpty() ? null : units.iterator().next(),
                visibility.districts().orElse(Set.of()));
    }
}
