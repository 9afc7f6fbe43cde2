package suban.web.staff.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import suban.classifier.catalogue.Department;
import suban.http.Routes;
import suban.staff.Permission;
import suban.staff.Session;
import suban.staff.StaffDirectory;
import suban.staff.StaffDirectory.UnitCount;
import suban.staff.Units;
import suban.web.page.Pages;
import suban.web.staff.signin.Guard;

/** For administrators: the city's departments and how many accounts work for each. */
public final class UnitPages implements Routes {
    private final Pages pages;
    private final Guard guard;
    private final StaffDirectory directory;
    private final Units units;

    /** A department with its accounts; {@code known} says whether the city still has it. */
    public record Unit(UnitCount count, boolean known) {
        /** Whether what is sent to it is seen by nobody there. */
        public boolean isDeserted() {
            return known && count.active() == 0;
        }
    }

    public UnitPages(Pages pages, Guard guard, StaffDirectory directory, Units units) {
        this.pages = pages;
        this.guard = guard;
        this.directory = directory;
        this.units = units;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/staff/units", guard.page(Permission.MANAGE_ACCOUNTS, this::list));
    }

    private void list(Context ctx, Session session) {
        Map<String, UnitCount> counts = new TreeMap<>(directory.countByUnit());
        List<Unit> known = new ArrayList<>();
        for (Department department : units.departments()) {
            UnitCount count = counts.remove(department.code());
            known.add(new Unit(count == null ? new UnitCount(department.code(), 0, 0, 0) : count, true));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("session", session);
        values.put("units", known);
        values.put(
                "vanished",
                counts.values().stream().map(count -> new Unit(count, false)).toList());
        values.put("deserted", (int) known.stream().filter(Unit::isDeserted).count());
        pages.show(ctx, "staff/units.jte", values);
    }
}
