package suban.intake;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Which units help with a concern beside the one that leads. Every method is part of the caller's transaction. */
final class FurtherUnits {

    List<String> list(Handle handle, String concern) {
        return handle.createQuery("SELECT unit FROM concern_unit WHERE concern = :concern ORDER BY unit")
                .bind("concern", concern)
                .mapTo(String.class)
                .list();
    }

    void put(Handle handle, String concern, List<String> units) {
        if (list(handle, concern).equals(units.stream().sorted().toList())) return;
        handle.createUpdate("DELETE FROM concern_unit WHERE concern = :concern")
                .bind("concern", concern)
                .execute();
        for (String unit : units) {
            handle.createUpdate("INSERT INTO concern_unit (concern, unit) VALUES (:concern, :unit)")
                    .bind("concern", concern)
                    .bind("unit", unit)
                    .execute();
        }
    }
}
