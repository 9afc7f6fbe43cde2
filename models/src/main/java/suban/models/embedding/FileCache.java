package suban.models.embedding;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of one model's vectors that only grows. Each record has the text's key, the vector and a CRC; a record cut
 * off or damaged is dropped at the next opening. The file is named after the model, so another model starts anew.
 *
 * <p>One process writes. Another one, such as a command beside the running service, reads what is there and keeps its own
 * vectors in memory.
 */
final class FileCache implements EmbeddingCache {
    private static final Logger log = LoggerFactory.getLogger(FileCache.class);

    private static final int CHECKSUM_BYTES = 4;

    // Not a channel: an interrupt closes a channel for all threads.
    private final RandomAccessFile file;
    private final int dimension;
    private final Map<TextKey, Long> offsets = new HashMap<>();
    /** For what may not be written; null for the process that writes. */
    private final @Nullable EmbeddingCache beside;

    private long end;
    private boolean broken;

    private FileCache(RandomAccessFile file, int dimension, boolean writes) throws IOException {
        this.file = file;
        this.dimension = dimension;
        beside = writes ? null : new MemoryCache();
        long size = file.length();
        byte[] record = new byte[recordBytes()];
        for (end = 0; end + record.length <= size; end += record.length) {
            file.readFully(record);
            if (isWhole(record)) offsets.put(TextKey.read(ByteBuffer.wrap(record)), end);
        }
        if (writes) file.setLength(end);
    }

    /** The cache of this model, or one in memory when the folder cannot be used. */
    static EmbeddingCache open(Path folder, String fingerprint, int dimension) {
        Path path = folder.resolve(fingerprint.substring(0, 16) + ".embeddings");
        try {
            Files.createDirectories(folder);
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            boolean writes = isLocked(file);
            if (!writes) log.info("{} is in use by another process: new embeddings are kept in memory", path);
            return new FileCache(file, dimension, writes);
        } catch (IOException e) {
            log.warn("{} cannot be used ({}): embeddings are kept in memory", path, e.toString());
        }
        return new MemoryCache();
    }

    private static boolean isLocked(RandomAccessFile file) throws IOException {
        try {
            FileLock lock = file.getChannel().tryLock();
            return lock != null; // held until the file is closed
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private int recordBytes() {
        return TextKey.BYTES + dimension * Float.BYTES + CHECKSUM_BYTES;
    }

    private static boolean isWhole(byte[] record) {
        int length = record.length - CHECKSUM_BYTES;
        return ByteBuffer.wrap(record).getInt(length) == checksum(record, length);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    @Override
    public synchronized Optional<float[]> find(TextKey key) {
        Long offset = offsets.get(key);
        if (offset == null && beside != null) return beside.find(key);
        if (offset == null || broken) return Optional.empty();
        byte[] record = new byte[recordBytes()];
        try {
            file.seek(offset);
            file.readFully(record);
        } catch (IOException e) {
            stop(e);
            return Optional.empty();
        }
        if (!isWhole(record)) return Optional.empty();
        float[] vector = new float[dimension];
        ByteBuffer.wrap(record).position(TextKey.BYTES).asFloatBuffer().get(vector);
        return Optional.of(vector);
    }

    @Override
    public synchronized void put(TextKey key, float[] vector) {
        if (beside != null) {
            beside.put(key, vector);
            return;
        }
        if (broken) return;
        ByteBuffer record = ByteBuffer.allocate(recordBytes());
        key.write(record);
        for (float v : vector) record.putFloat(v);
        record.putInt(checksum(record.array(), record.position()));
        try {
            file.seek(end);
            file.write(record.array());
            offsets.put(key, end);
            end += record.capacity();
        } catch (IOException e) {
            stop(e);
        }
    }

    private void stop(IOException e) {
        broken = true;
        log.warn("the embedding cache cannot be read or written any more and is left alone until the next start", e);
    }

    @Override
    public synchronized void close() {
        broken = true;
        try {
            file.close();
        } catch (IOException e) {
            log.warn("the embedding cache did not close", e);
        }
    }
}
