package suban.storage.vault;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * A file that is too large for the heap, sealed in pieces of {@link #PIECE} bytes. Each piece is authenticated together with
 * its place and with whether it is the last one, so that a file with a piece changed, missing, added or in another place does
 * not open. Reading begins anywhere and holds one piece. Not thread-safe.
 */
public final class SealedFile extends InputStream {
    /** Bytes. */
    public static final int PIECE = 64 << 10;

    private static final int SEALED_PIECE = PIECE + Vault.ADDED_BYTES;

    private final Vault vault;
    private final String belongsTo;
    private final FileChannel file;
    private final long end;
    private long at;
    private byte[] piece = {};
    private long number = -1;

    private SealedFile(Vault vault, String belongsTo, FileChannel file, long from, long length) {
        this.vault = vault;
        this.belongsTo = belongsTo;
        this.file = file;
        this.at = from;
        this.end = from + length;
    }

    /**
     * Seals all that comes, piece by piece; closes nothing.
     *
     * @param created says which month's key is used
     * @param belongsTo what it belongs to; it opens with the same words only
     * @return how many bytes came
     */
    public static long write(Vault vault, Instant created, String belongsTo, InputStream plain, OutputStream out)
            throws IOException {
        long written = 0;
        byte[] next = plain.readNBytes(PIECE);
        for (long number = 0; ; number++) {
            byte[] now = next;
            next = now.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
            boolean last = next.length == 0;
            out.write(vault.seal(created, name(belongsTo, number, last), now));
            written += now.length;
            if (last) return written;
        }
    }

    /**
     * Opens a part of a file.
     *
     * @param size bytes that were written; what is of another size does not open
     * @param from 0 for its beginning
     * @throws VaultException now if it was cut off or something was added; while it is read, if it was changed
     */
    public static SealedFile open(Vault vault, String belongsTo, Path path, long size, long from, long length)
            throws IOException {
        Objects.checkFromIndexSize(from, length, size);
        FileChannel file = FileChannel.open(path, READ);
        long pieces = Math.max(1, (size + PIECE - 1) / PIECE);
        if (file.size() != size + pieces * Vault.ADDED_BYTES) {
            file.close();
            throw VaultException.broken(null);
        }
        return new SealedFile(vault, belongsTo, file, from, length);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) return 0;
        if (at >= end) return -1;
        if (at / PIECE != number) load(at / PIECE);
        int inside = (int) (at % PIECE);
        int read = (int) Math.min(Math.min(length, end - at), piece.length - inside);
        System.arraycopy(piece, inside, into, offset, read);
        at += read;
        return read;
    }

    private void load(long wanted) throws IOException {
        long begin = wanted * SEALED_PIECE;
        ByteBuffer sealed = ByteBuffer.allocate((int) Math.min(SEALED_PIECE, file.size() - begin));
        while (sealed.hasRemaining()) if (file.read(sealed, begin + sealed.position()) < 0) break;
        boolean last = begin + sealed.capacity() == file.size();
        piece = vault.open(name(belongsTo, wanted, last), sealed.array());
        number = wanted;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static String name(String belongsTo, long number, boolean last) {
        return belongsTo + " " + number + (last ? " last" : "");
    }
}
