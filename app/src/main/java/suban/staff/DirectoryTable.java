package suban.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Many accounts as rows. Every method is part of the caller's transaction. */
final class DirectoryTable {
    List<StaffAccount> list(Handle handle, AccountFilter filter, String after, int limit) {
        Query query = handle.createQuery("SELECT * FROM staff_account WHERE name > :after" + where(filter)
                        + " ORDER BY name LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit);
        return bound(query, filter)
                .map((row, context) -> AccountTable.account(row))
                .list();
    }

    long count(Handle handle, AccountFilter filter) {
        Query query = handle.createQuery("SELECT COUNT(*) FROM staff_account WHERE 1 = 1" + where(filter));
        return bound(query, filter).mapTo(Long.class).one();
    }

    List<StaffAccount> find(Handle handle, List<String> names) {
        if (names.isEmpty()) return List.of();
        return handle.createQuery("SELECT * FROM staff_account WHERE name IN (<names>)")
                .bindList("names", names)
                .map((row, context) -> AccountTable.account(row))
                .list();
    }

    List<StaffDirectory.UnitCount> countByUnit(Handle handle) {
        return handle.createQuery("""
                        SELECT unit, COUNT(*) AS accounts, SUM(1 - disabled) AS active,
                            SUM(CASE WHEN disabled = 0 AND password_hash = '' THEN 1 ELSE 0 END) AS waiting
                        FROM staff_account WHERE unit IS NOT NULL GROUP BY unit
                        """)
                .map((row, context) -> new StaffDirectory.UnitCount(
                        row.getString("unit"), row.getLong("accounts"), row.getLong("active"), row.getLong("waiting")))
                .list();
    }

    boolean hasWorker(Handle handle, String unit) {
        return handle.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM staff_account"
                                + " WHERE unit = :unit AND disabled = 0 LIMIT 1) w")
                        .bind("unit", unit)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    private static String where(AccountFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (!filter.text().isBlank()) {
            String units = filter.textUnits().isEmpty() ? "" : " OR unit IN (<textUnits>)";
            conditions.add("(name LIKE :like ESCAPE '!' OR LOWER(display_name) LIKE :like ESCAPE '!'" + units + ")");
        }
        if (filter.role() != null) conditions.add("role = :role");
        if (filter.unit() != null) conditions.add("unit = :unit");
        return conditions.isEmpty() ? "" : " AND " + String.join(" AND ", conditions);
    }

    private static Query bound(Query query, AccountFilter filter) {
        if (!filter.text().isBlank()) {
            query.bind("like", "%" + escaped(filter.text()) + "%");
            if (!filter.textUnits().isEmpty()) query.bindList("textUnits", filter.textUnits());
        }
        if (filter.role() != null) query.bind("role", filter.role().name());
        if (filter.unit() != null) query.bind("unit", filter.unit());
        return query;
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
    }
}
