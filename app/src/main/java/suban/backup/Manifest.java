package suban.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param format of the backup; a program reads its own and older ones
 * @param product always {@link #PRODUCT}
 * @param version of the program that made it
 * @param schema number of the newest migration of its database
 * @param at the moment that the database shows
 * @param database {@code sqlite} when the database is in the backup, {@code postgresql} when a server keeps it
 * @param contents how much the database held
 * @param missingPhotos ids of photos that the database knew of and that had no file
 * @param files everything else in the folder
 */
public record Manifest(
        int format,
        String product,
        String version,
        int schema,
        Instant at,
        String database,
        Contents contents,
        List<String> missingPhotos,
        List<Entry> files) {
    static final int FORMAT = 1;
    static final String PRODUCT = "suban";
    static final String DATABASE = "suban.db";
    /** Keys that open nothing without those of the key file, which is never in a backup. */
    static final String DATA_KEYS = "keys.json";

    static final String PHOTOS = "photos";
    static final String CITY = "city";

    public Manifest {
        missingPhotos = List.copyOf(missingPhotos);
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param path below the backup's folder, with slashes
     * @param bytes its size
     * @param sha256 in lower-case hexadecimal
     */
    public record Entry(String path, long bytes, String sha256) {
        boolean isIn(String folder) {
            return path.startsWith(folder + "/");
        }
    }

    /** Whether the database is in the backup. */
    public boolean holdsDatabase() {
        return database.equals("sqlite");
    }

    public long bytes() {
        return files.stream().mapToLong(Entry::bytes).sum();
    }

    public long photos() {
        return files.stream().filter(file -> file.isIn(PHOTOS)).count();
    }

    public boolean holdsCity() {
        return files.stream().anyMatch(file -> file.isIn(CITY));
    }
}
