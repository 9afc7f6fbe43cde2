package suban.intake.photos;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;

/**
 * An MP4 or QuickTime file as it is read, with the boxes that tell where and with what it was recorded made into free
 * space: the sizes stay, so that everything else stays in its place. Boxes: ISO/IEC 14496-12, 4.2 and 8.11.
 */
final class PlacelessBoxes extends InputStream {
    private static final int SHORT = 8;
    private static final int LONG = 16;
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> CONTAINERS = Set.of("moov", "trak", "moof", "traf");
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    /** Where the boxes end inside which the next byte lies, the innermost first. */
    private final Deque<Long> ends = new ArrayDeque<>();

    private byte[] header = {};
    private int headerAt;
    private long at;
    private long contentEnd;
    private boolean blanking;

    PlacelessBoxes(InputStream in) {
        this.in = in;
    }

    /** A box that is shorter than its own header, or longer than the one around it. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        private Broken() {
            super("a box of the file makes no sense");
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (headerAt == header.length && at == contentEnd && !next()) return -1;
        if (headerAt < header.length) {
            int copied = Math.min(length, header.length - headerAt);
            System.arraycopy(header, headerAt, into, offset, copied);
            headerAt += copied;
            return copied;
        }
        int read = in.read(into, offset, (int) Math.min(length, contentEnd - at));
        if (read < 0) return -1;
        if (blanking) Arrays.fill(into, offset, offset + read, (byte) 0);
        at += read;
        return read;
    }

    /** Reads the header of the next box; says whether there was one. */
    private boolean next() throws IOException {
        while (!ends.isEmpty() && ends.peek() <= at) ends.pop();
        long begin = at;
        long around = ends.isEmpty() ? Long.MAX_VALUE : ends.peek();
        if (around - begin < SHORT) return leave(around);
        byte[] head = in.readNBytes(SHORT);
        if (head.length == 0) return false;
        long size = head.length < SHORT
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt());
        if (size == 1) {
            head = Arrays.copyOf(head, LONG);
            if (in.readNBytes(head, SHORT, LONG - SHORT) < LONG - SHORT) throw new Broken();
            size = ByteBuffer.wrap(head, SHORT, Long.BYTES).getLong();
        }
        at = begin + head.length;
        header = head;
        headerAt = 0;
        boolean open = size == 0;
        if (!open && (size < head.length || size > around - begin)) throw new Broken();
        contentEnd = open ? around : begin + size;
        if (head.length < SHORT) return true;
        String type = new String(head, Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
        blanking = TELLING.contains(type);
        if (blanking) System.arraycopy(FREE, 0, head, Integer.BYTES, FREE.length);
        if (CONTAINERS.contains(type) && contentEnd > at) {
            ends.push(contentEnd);
            contentEnd = at;
        }
        return true;
    }

    /** QuickTime may end a list with a few bytes that are no box. */
    private boolean leave(long until) {
        header = new byte[0];
        headerAt = 0;
        contentEnd = until;
        blanking = false;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
