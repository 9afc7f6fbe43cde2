package suban.storage.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import suban.storage.Database;

/** Rows that an earlier version wrote in the clear, kept aside in a table until they are sealed. */
public final class Unsealed {
    private static final int BATCH = 200;

    private final Database database;
    private final String table;

    /** @param table a table with a text column {@code id} */
    public Unsealed(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** How a row is sealed; part of a transaction, and may happen again when that fails. */
    public interface Sealing {
        void seal(Handle handle, Row row) throws SQLException;
    }

    /** A row and its columns. */
    public record Row(ResultSet columns) {
        public String id() throws SQLException {
            return columns.getString("id");
        }
    }

    /**
     * Seals every row. Whatever is not sealed when the process ends stays for the next start; so does the empty table,
     * until it is dropped.
     *
     * @return whether there is the table: its traces are to be cleared, then it is to be dropped
     */
    public boolean seal(Sealing sealing) {
        if (!isThere()) return false;
        while (sealBatch(sealing) > 0) continue;
        return true;
    }

    /** When nothing has to be done again should the process end. */
    public void drop() {
        database.write(handle -> handle.execute("DROP TABLE IF EXISTS " + table));
    }

    private boolean isThere() {
        return database.read(handle -> {
            try (ResultSet tables = handle.getConnection().getMetaData().getTables(null, null, table, null)) {
                return tables.next();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private int sealBatch(Sealing sealing) {
        return database.write(handle -> {
            List<String> ids = handle.createQuery("SELECT * FROM " + table + " LIMIT " + BATCH)
                    .map((columns, context) -> {
                        Row row = new Row(columns);
                        sealing.seal(handle, row);
                        return row.id();
                    })
                    .list();
            if (!ids.isEmpty()) {
                handle.createUpdate("DELETE FROM " + table + " WHERE id IN (<ids>)")
                        .bindList("ids", ids)
                        .execute();
            }
            return ids.size();
        });
    }
}
