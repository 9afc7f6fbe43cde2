package suban.models.memory;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/** A checksum at the end of a file, which tells a file that is whole from one that is cut short or damaged. */
final class Checksum {
    private static final int AT_ONCE = 1 << 16;

    private Checksum() {}

    /** Writes a file that ends in the checksum of what was written to it. */
    static OutputStream writing(Path file) throws IOException {
        return new Summing(new BufferedOutputStream(Files.newOutputStream(file), AT_ONCE));
    }

    /** @throws IOException if the file does not end in the checksum of what stands before it, or cannot be read */
    static void check(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            long left = Files.size(file) - Long.BYTES;
            if (left < 0) throw new EOFException("the file is too short");
            CRC32C sum = new CRC32C();
            byte[] buffer = new byte[AT_ONCE];
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) throw new EOFException("the file ends early");
                sum.update(buffer, 0, read);
                left -= read;
            }
            if (new DataInputStream(in).readLong() != sum.getValue()) throw new IOException("the checksum is wrong");
        }
    }

    private static final class Summing extends FilterOutputStream {
        private final CRC32C sum = new CRC32C();

        Summing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            sum.update(b);
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            sum.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        /** Called once. */
        @Override
        public void close() throws IOException {
            try (OutputStream closing = out) {
                closing.write(
                        ByteBuffer.allocate(Long.BYTES).putLong(sum.getValue()).array());
            }
        }
    }
}
