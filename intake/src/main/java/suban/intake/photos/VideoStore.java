package suban.intake.photos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.Database;
import suban.storage.vault.SealedFile;
import suban.storage.vault.Vault;

/**
 * Videos of concerns, sealed in pieces: of one that is read or written some hundred kilobytes are in memory. A video is stored
 * first and waits for its concern, as a photo does. Thread-safe.
 */
public final class VideoStore {
    /** Bytes. */
    public static final long USUAL_LIMIT = 50L << 20;

    /** What may wait for concerns in all, so that nobody fills the disk without filing anything. */
    private static final long MOST_WAITING = 2L << 30;
    /** What a video leaves free on the disk for everything else. */
    private static final long LEFT_FREE = 512L << 20;

    private static final String DIGEST = "video";

    private final Database database;
    private final Vault vault;
    private final Path folder;
    private final PhotoFiles files;
    private final Clock clock;
    private final long limit;
    private final VideoTable table = new VideoTable();
    private final SecureRandom unguessable = new SecureRandom();

    VideoStore(Database database, Vault vault, Path folder, Clock clock, long limit) {
        this.database = database;
        this.vault = vault;
        this.folder = folder;
        this.files = new PhotoFiles(folder);
        this.clock = clock;
        this.limit = limit;
    }

    /** Where the videos lie that belong to a folder of photos. */
    static Path inside(Path photos) {
        return photos.resolve("videos");
    }

    /** Bytes that a video may have; 0 where none is taken. */
    public long limit() {
        return limit;
    }

    /**
     * Stores a video, without what its container tells of the place. A kill in between leaves a file that {@link #sweep}
     * removes, and nothing else.
     *
     * @param still as {@link PhotoStore#still} gives it, or null
     * @throws UncheckedIOException if the content cannot be read to its end, or not be written
     */
    public VideoResult store(InputStream upload, byte @Nullable [] still) {
        byte[] head = head(upload);
        Optional<VideoFormat> format = VideoFormat.find(head);
        if (format.isEmpty() || limit == 0) return new VideoResult.NotAVideo();
        if (!hasRoom()) return new VideoResult.NoRoom();
        String id = newId();
        Instant created = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), upload);
        InputStream plain = format.get() == VideoFormat.WEBM ? whole : new PlacelessBoxes(whole);
        MessageDigest digest = sha256();
        long[] bytes = {0};
        try {
            boolean kept = files.write(id, out -> {
                bytes[0] = seal(id, created, new DigestInputStream(plain, digest), out);
                return bytes[0] <= limit;
            });
            if (!kept) return new VideoResult.TooManyBytes(limit);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof PlacelessBoxes.Broken) return new VideoResult.NotAVideo();
            throw e;
        }
        Video video = new Video(id, null, null, format.get(), bytes[0], still != null, created);
        byte[] sealed = still == null ? null : vault.seal(created, stillOf(id), still);
        String mac = vault.mac(DIGEST, HexFormat.of().formatHex(digest.digest()));
        database.write(handle -> {
            table.add(handle, video, mac, sealed);
            return video;
        });
        return new VideoResult.Stored(video);
    }

    public Optional<Video> find(String id) {
        return PhotoStore.isId(id) ? database.read(handle -> table.find(handle, id)) : Optional.empty();
    }

    /** Of a concern, in the order in which they came. */
    public List<Video> list(String concern) {
        return database.read(handle -> table.list(handle, concern));
    }

    /**
     * A part of the file, to be closed by the reader.
     *
     * @param from the first byte, from 0
     * @param length bytes
     * @throws suban.storage.vault.VaultException now or while it is read, if it was changed
     */
    public InputStream content(Video video, long from, long length) {
        try {
            return SealedFile.open(vault, belongsTo(video.id()), files.file(video.id()), video.bytes(), from, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The JPEG file of the picture out of it. */
    public Optional<byte[]> findStill(Video video) {
        return database.read(handle -> table.findStill(handle, video.id()))
                .map(bytes -> vault.open(stillOf(video.id()), bytes));
    }

    /** How many a concern has, within the caller's transaction. */
    public int count(Handle handle, String concern) {
        return table.list(handle, concern).size();
    }

    /** A digest of it as it is stored, or nothing if it is not there. */
    public Optional<String> findDigest(Handle handle, String id) {
        return PhotoStore.isId(id) ? table.findDigest(handle, id) : Optional.empty();
    }

    /**
     * Whether what came with an event is this video, as it is seen: one that is uploaded again is the same.
     *
     * @param id of the video, or null for none
     */
    public boolean cameWith(Handle handle, String concern, String event, @Nullable String id) {
        List<String> came = table.list(handle, concern).stream()
                .filter(video -> event.equals(video.event()))
                .map(Video::id)
                .toList();
        if (id == null || came.isEmpty()) return id == null && came.isEmpty();
        Optional<String> digest = findDigest(handle, id);
        return digest.isPresent() && digest.equals(findDigest(handle, came.getFirst()));
    }

    /** Whether it waits for a concern. */
    public boolean isWaiting(Handle handle, String id) {
        return PhotoStore.isId(id)
                && table.find(handle, id)
                        .filter(video -> video.concern() == null)
                        .isPresent();
    }

    /**
     * Gives a waiting video to a concern, within the caller's transaction.
     *
     * @param event the event it came with, or null for what is filed with the concern
     * @throws IllegalStateException if it no longer waits; the transaction must not be committed then
     */
    public void claim(Handle handle, String id, String concern, @Nullable String event) {
        if (!table.claim(handle, id, concern, event))
            throw new IllegalStateException("a video was given to another concern at the same time");
    }

    List<String> drop(Handle handle, String concern) {
        List<String> ids = table.list(handle, concern).stream().map(Video::id).toList();
        table.drop(handle, concern);
        return ids;
    }

    void deleteFiles(List<String> ids) {
        ids.forEach(files::delete);
    }

    boolean anyKept(Handle handle, Instant from, Instant until) {
        return table.anyCreated(handle, from, until);
    }

    int sweep(Instant now) {
        database.write(handle -> table.dropWaiting(handle, now.minus(PhotoStore.WAIT)));
        int removed = 0;
        for (String id : files.listOlderThan(now.minus(PhotoStore.WITHOUT_ROW))) {
            if (!PhotoStore.isId(id) || find(id).isPresent()) continue;
            files.delete(id);
            removed++;
        }
        return removed;
    }

    /** Reads one byte more than the limit at most. */
    private long seal(String id, Instant created, InputStream plain, OutputStream out) throws IOException {
        return SealedFile.write(vault, created, belongsTo(id), new Limited(plain, limit + 1), out);
    }

    private boolean hasRoom() {
        if (database.read(table::waitingBytes) + limit > MOST_WAITING) return false;
        Path there = folder.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) there = there.getParent();
        try {
            return Files.getFileStore(there).getUsableSpace() > limit + LEFT_FREE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(InputStream upload) {
        try {
            return upload.readNBytes(VideoFormat.HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String newId() {
        byte[] random = new byte[16];
        unguessable.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static String belongsTo(String video) {
        return "video " + video;
    }

    private static String stillOf(String video) {
        return "still " + video;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends after so many bytes. */
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            int read = in.read(into, offset, (int) Math.min(length, left));
            if (read > 0) left -= read;
            return read;
        }
    }
}
