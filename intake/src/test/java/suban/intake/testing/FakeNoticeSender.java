package suban.intake.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import suban.intake.notice.NoticeSettings;

/** Takes notices as a city's sender of messages would, on a socket, and answers with whatever bytes it is told to. */
public final class FakeNoticeSender implements AutoCloseable {
    public static final String TOKEN = "sender-token";

    /** Says nothing at all. */
    public static final String SILENCE = "";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerSocket socket;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final LinkedBlockingDeque<String> answers = new LinkedBlockingDeque<>();

    /** A request as it came. */
    public record Asked(Map<String, String> headers, JsonNode body) {
        public String key() {
            return headers.getOrDefault("idempotency-key", "");
        }
    }

    public FakeNoticeSender() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public NoticeSettings settings(Duration patience) {
        return new NoticeSettings(URI.create("http://localhost:" + socket.getLocalPort() + "/send"), TOKEN, patience);
    }

    /** The next requests get these; all after them are taken. */
    public FakeNoticeSender answers(String... next) {
        answers.addAll(List.of(next));
        return this;
    }

    public static String status(int status, String... headers) {
        String all = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Length: 2\r\nConnection: close\r\n" + all + "\r\nok";
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            in.readLine();
            Map<String, String> headers = new HashMap<>();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
            asked.add(new Asked(headers, JSON.readTree(body(in, Integer.parseInt(headers.get("content-length"))))));
            String answer = answers.poll();
            if (answer == null) answer = status(202);
            if (answer.equals(SILENCE)) Thread.sleep(Duration.ofSeconds(20));
            OutputStream out = caller.getOutputStream();
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            // Whoever promised a body and has none keeps the line open.
            if (answer.contains("Transfer-Encoding")) Thread.sleep(Duration.ofSeconds(20));
        } catch (IOException e) {
            // Whoever asked has hung up.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The length counts bytes. */
    private static String body(BufferedReader in, int bytes) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int read = 0; read < bytes; ) {
            char c = (char) in.read();
            body.append(c);
            read += String.valueOf(c).getBytes(StandardCharsets.UTF_8).length;
        }
        return body.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
