package suban.intake.photos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import suban.storage.Database;
import suban.storage.vault.Unsealed;
import suban.storage.vault.Vault;

/**
 * Photos of concerns, sealed. A photo is stored first and waits for its concern; {@link #sweep} removes those that waited for
 * more than a day. Thread-safe.
 */
public final class PhotoStore implements AutoCloseable {
    public static final long BYTE_LIMIT = 10L * 1024 * 1024;
    public static final long PIXEL_LIMIT = 50_000_000;
    private static final long STILL_LIMIT = 1 << 20;
    static final Duration WAIT = Duration.ofDays(1);
    /** A file is older than its row by at most this long, unless its row never came. */
    static final Duration WITHOUT_ROW = Duration.ofHours(1);

    private static final String DIGEST = "photo";

    private final Database database;
    private final Vault vault;
    private final PhotoFiles files;
    private final Clock clock;
    private final VideoStore videos;
    private final PhotoTable table = new PhotoTable();
    private final SecureRandom unguessable = new SecureRandom();
    private final PhotoTurns turns = new PhotoTurns();
    private volatile LongConsumer stored = nanos -> {};
    private final ExecutorService decoder = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("photo").daemon().factory());

    private PhotoStore(Database database, Vault vault, Path folder, Clock clock, long videoLimit) {
        this.database = database;
        this.vault = vault;
        this.files = new PhotoFiles(folder);
        this.videos = new VideoStore(database, vault, VideoStore.inside(folder), clock, videoLimit);
        this.clock = clock;
    }

    /**
     * Opens the store, and seals what earlier versions left unsealed.
     *
     * @param folder where the files lie; made when the first one comes
     */
    public static PhotoStore open(Database database, Vault vault, Path folder, Clock clock) {
        return open(database, vault, folder, clock, VideoStore.USUAL_LIMIT);
    }

    /**
     * The same.
     *
     * @param videoLimit bytes that a video may have, 0 to take none
     */
    public static PhotoStore open(Database database, Vault vault, Path folder, Clock clock, long videoLimit) {
        PhotoStore store = new PhotoStore(database, vault, folder, clock, videoLimit);
        Unsealed photos = new Unsealed(database, "unsealed_photo");
        if (photos.seal(store::seal)) photos.drop();
        return store;
    }

    /** Videos of the same concerns. They go when its photos go. */
    public VideoStore videos() {
        return videos;
    }

    /**
     * Stores a photo without its metadata, upright.
     *
     * @throws UncheckedIOException if the content cannot be read to its end, or not be written
     */
    public PhotoResult store(InputStream upload) {
        return turns.take(() -> {
                    long start = System.nanoTime();
                    PhotoResult result = storeNow(upload);
                    if (result instanceof PhotoResult.Stored) stored.accept(System.nanoTime() - start);
                    return result;
                })
                .orElseGet(PhotoResult.Busy::new);
    }

    /** From now on the listener hears how long reading and storing each photo took, in nanoseconds. */
    public void onStored(LongConsumer listener) {
        stored = listener;
    }

    /** How many photos wait for their turn now. */
    public int waiting() {
        return turns.waiting();
    }

    /** How many were sent away because too many waited, since the start. */
    public long refused() {
        return turns.refused();
    }

    private PhotoResult storeNow(InputStream upload) {
        byte[] content = content(upload, BYTE_LIMIT);
        Optional<PhotoFormat> format = PhotoFormat.find(content);
        if (format.isEmpty()) return new PhotoResult.NotAPhoto();
        if (!format.get().isTaken()) {
            return new PhotoResult.UnsupportedFormat(format.get().displayName());
        }
        if (content.length > BYTE_LIMIT) return new PhotoResult.TooManyBytes(BYTE_LIMIT);
        return switch (read(content, format.get())) {
            case PhotoReading.Outcome.Damaged() -> new PhotoResult.Damaged();
            case PhotoReading.Outcome.TooManyPixels() -> new PhotoResult.TooManyPixels(PIXEL_LIMIT);
            case PhotoReading.Outcome.Clean clean -> new PhotoResult.Stored(keep(clean, digest(content)));
        };
    }

    /**
     * A picture out of a video, as a JPEG without metadata that is kept beside it; nothing when it is none that is taken, or
     * when it was not its turn.
     */
    public Optional<byte[]> still(InputStream upload) {
        return turns.take(() -> {
                    byte[] content = content(upload, STILL_LIMIT);
                    Optional<PhotoFormat> format = PhotoFormat.find(content).filter(PhotoFormat::isTaken);
                    boolean taken = content.length <= STILL_LIMIT && format.isPresent();
                    return taken && read(content, format.get()) instanceof PhotoReading.Outcome.Clean clean
                            ? Optional.of(clean.jpeg())
                            : Optional.<byte[]>empty();
                })
                .flatMap(found -> found);
    }

    public Optional<Photo> find(String id) {
        return isId(id) ? database.read(handle -> table.find(handle, id)) : Optional.empty();
    }

    /**
     * The JPEG file of a photo.
     *
     * @throws UncheckedIOException if it is not there or cannot be read
     */
    public byte[] content(Photo photo) {
        return vault.open(belongsTo(photo.id()), files.read(photo.id()));
    }

    /** All of it, or one byte more than the limit. */
    private static byte[] content(InputStream upload, long limit) {
        try {
            return upload.readNBytes((int) limit + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets a concern's photos and videos within the caller's transaction; their files are to be deleted after it. */
    public List<String> drop(Handle handle, String concern) {
        List<String> ids = new ArrayList<>(table.listAllIds(handle, concern));
        table.drop(handle, concern);
        ids.addAll(videos.drop(handle, concern));
        return ids;
    }

    public void deleteFiles(List<String> ids) {
        ids.forEach(files::delete);
        videos.deleteFiles(ids);
    }

    /** Whether a photo or a video that came within this time is still there. */
    public boolean anyKept(Handle handle, Instant from, Instant until) {
        return table.anyCreated(handle, from, until) || videos.anyKept(handle, from, until);
    }

    /** A concern's photos but blurred copies, within the caller's transaction. */
    public List<Photo> list(Handle handle, String concern) {
        return table.list(handle, concern);
    }

    /** A concern's photos but blurred copies. */
    public List<Photo> list(String concern) {
        return database.read(handle -> table.list(handle, concern));
    }

    /** Ids of what the resident added, in their order, within the caller's transaction. */
    public List<String> listIds(Handle handle, String concern) {
        return table.listIds(handle, concern);
    }

    /** A digest of each photo as it was uploaded, or nothing if one of the photos is not there. */
    public Optional<List<String>> findDigests(Handle handle, List<String> ids) {
        if (!ids.stream().allMatch(PhotoStore::isId)) return Optional.empty();
        Map<String, String> digests = table.digests(handle, ids);
        if (!digests.keySet().containsAll(ids)) return Optional.empty();
        return Optional.of(ids.stream().map(id -> digests.getOrDefault(id, "")).toList());
    }

    /** Whether all of these photos wait for a concern and none is named twice. */
    public boolean areWaiting(Handle handle, List<String> ids) {
        return ids.isEmpty() || table.countWaiting(handle, ids) == ids.size();
    }

    /**
     * Gives waiting photos to a concern, within the caller's transaction.
     *
     * @throws IllegalStateException if one no longer waits; the transaction must not be committed then
     */
    public void claim(Handle handle, List<String> ids, String concern, Added added) {
        if (ids.isEmpty()) return;
        int place = table.nextPlace(handle, concern);
        for (String id : ids) {
            if (!table.claim(handle, id, concern, place++, added)) {
                throw new IllegalStateException("a photo was given to another concern at the same time");
            }
        }
    }

    /** Removes photos and videos that nobody filed with a concern, and files left behind by a crash; says how many files. */
    public int sweep() {
        Instant now = clock.instant();
        database.write(handle -> table.dropWaiting(handle, now.minus(WAIT)));
        int removed = videos.sweep(now);
        for (String id : files.listOlderThan(now.minus(WITHOUT_ROW))) {
            if (!isId(id) || find(id).isPresent()) continue;
            files.delete(id);
            removed++;
        }
        return removed;
    }

    private PhotoReading.Outcome read(byte[] content, PhotoFormat format) {
        return decoded(() -> PhotoReading.read(content, format, PIXEL_LIMIT));
    }

    /**
     * A waiting photo made of a stored one, when it is its turn; nothing when it did not come.
     *
     * @param making from the JPEG of the stored one
     */
    Optional<Photo> make(Photo from, Function<byte[], PhotoReading.Outcome.Clean> making) {
        return turns.take(() -> {
            PhotoReading.Outcome.Clean made = decoded(() -> making.apply(content(from)));
            return keep(made, digest(made.jpeg()));
        });
    }

    private <T> T decoded(Callable<T> work) {
        try {
            return decoder.submit(work).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a photo was read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a photo could not be read", e);
        }
    }

    private Photo keep(PhotoReading.Outcome.Clean clean, String digest) {
        byte[] random = new byte[16];
        unguessable.nextBytes(random);
        Photo photo = new Photo(
                HexFormat.of().formatHex(random),
                null,
                clean.width(),
                clean.height(),
                clean.jpeg().length,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Added.FILED,
                null);
        files.write(photo.id(), vault.seal(photo.created(), belongsTo(photo.id()), clean.jpeg()));
        database.write(handle -> {
            table.add(handle, photo, vault.mac(DIGEST, digest));
            return photo;
        });
        return photo;
    }

    /** A photo as earlier versions kept it. */
    private void seal(Handle handle, Unsealed.Row row) throws SQLException {
        String id = row.id();
        Instant created = Instant.ofEpochMilli(row.columns().getLong("created_at"));
        files.replaceUnsealed(id, jpeg -> vault.seal(created, belongsTo(id), jpeg));
        table.setDigest(handle, id, vault.mac(DIGEST, row.columns().getString("digest")));
    }

    private static String belongsTo(String photo) {
        return "photo " + photo;
    }

    static boolean isId(String id) {
        return id.matches("[0-9a-f]{32}");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        decoder.close();
    }
}
