package suban.staff.roster;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A text file line by line, each decoded by itself, so that one that is broken spoils no other. UTF-8, or GB18030 where more
 * lines fit that. For one thread.
 */
final class RosterLines implements AutoCloseable {
    /** In bytes; what a longer line holds beyond it is passed over. */
    static final int LONGEST = 8_192;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private long number;

    /**
     * A line of the file.
     *
     * @param text null when it is not text of the file's encoding, or too long
     */
    record Line(long number, @Nullable String text, boolean tooLong) {}

    private RosterLines(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = strict(charset);
    }

    /** @throws RosterRefused when it is no text at all */
    static RosterLines open(Path file) throws IOException, RosterRefused {
        Charset charset = charset(file);
        return new RosterLines(skippingMark(file), charset);
    }

    private static Charset charset(Path file) throws IOException, RosterRefused {
        byte[] head = new byte[4];
        int read;
        try (InputStream in = Files.newInputStream(file)) {
            read = in.readNBytes(head, 0, head.length);
        }
        if (read == 0) throw new RosterRefused("empty", "");
        if (startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)) throw new RosterRefused("utf-16", "");
        if (startsWith(head, 'P', 'K') || startsWith(head, 0xd0, 0xcf)) throw new RosterRefused("workbook", "");
        if (startsWith(head, 0xef, 0xbb, 0xbf)) return StandardCharsets.UTF_8;
        long utf8 = 0;
        long gb = 0;
        try (RosterLines lines = new RosterLines(skippingMark(file), StandardCharsets.UTF_8)) {
            CharsetDecoder chinese = strict(GB18030);
            while (lines.readBytes()) {
                byte[] line = lines.bytes.toByteArray();
                if (isAscii(line)) continue;
                if (decode(lines.decoder, line) != null) utf8++;
                else if (decode(chinese, line) != null) gb++;
            }
        }
        return gb > utf8 ? GB18030 : StandardCharsets.UTF_8;
    }

    private static InputStream skippingMark(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(UTF_8_MARK.length);
        byte[] head = in.readNBytes(UTF_8_MARK.length);
        if (!java.util.Arrays.equals(head, UTF_8_MARK)) in.reset();
        return in;
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) if ((head[i] & 0xff) != bytes[i]) return false;
        return true;
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!readBytes()) return null;
        boolean tooLong = bytes.size() > LONGEST;
        return new Line(++number, tooLong ? null : decode(decoder, bytes.toByteArray()), tooLong);
    }

    /** One byte more than the longest is kept, to know that there were more. */
    private boolean readBytes() throws IOException {
        bytes.reset();
        boolean any = false;
        int b;
        while ((b = in.read()) >= 0) {
            any = true;
            if (b == '\n') return true;
            if (b != '\r' && bytes.size() <= LONGEST) bytes.write(b);
        }
        return any;
    }

    private static boolean isAscii(byte[] line) {
        for (byte b : line) if (b < 0) return false;
        return true;
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static @Nullable String decode(CharsetDecoder decoder, byte[] line) {
        try {
            return decoder.decode(ByteBuffer.wrap(line)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
