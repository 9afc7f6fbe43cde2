package suban.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends exactly these bytes, also such as no client would, and reads what comes back. Thread-safe. */
public final class RawClient {
    private static final int PATIENCE_MILLIS = 60_000;

    private final InetSocketAddress address;

    public RawClient(String url) {
        URI uri = URI.create(url);
        address = new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    /** @param headers as they came, one a line */
    public record Answer(int status, List<String> headers, String body) {
        public Optional<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(h -> h.substring(start.length()).strip())
                    .findFirst();
        }
    }

    /** @throws IOException also when the connection ends without an answer */
    public Answer send(byte[] head, byte[] body) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(address, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            IOException refused = null;
            try {
                socket.getOutputStream().write(head);
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
                // Whoever promised more than that gets an answer at once, too.
                socket.shutdownOutput();
            } catch (IOException e) {
                // A body that is too large is answered before it is read to its end.
                refused = e;
            }
            try {
                return read(socket.getInputStream());
            } catch (IOException e) {
                if (refused != null) e.addSuppressed(refused);
                throw e;
            }
        }
    }

    private static Answer read(InputStream in) throws IOException {
        byte[] all = in.readAllBytes();
        String text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) throw new IOException("no answer but " + all.length + " bytes");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
        String[] first = lines.removeFirst().split(" ", 3);
        byte[] body = java.util.Arrays.copyOfRange(all, end + 4, all.length);
        boolean chunked = lines.stream().anyMatch(l -> l.equalsIgnoreCase("Transfer-Encoding: chunked"));
        return new Answer(
                Integer.parseInt(first[1]), lines, new String(chunked ? joined(body) : body, StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length) {
            int end = at;
            while (end < chunks.length && chunks[end] != '\r') end++;
            int size = Integer.parseInt(new String(chunks, at, end - at, StandardCharsets.US_ASCII), 16);
            if (size == 0) break;
            out.write(chunks, end + 2, Math.min(size, chunks.length - end - 2));
            at = end + 2 + size + 2;
        }
        return out.toByteArray();
    }
}
