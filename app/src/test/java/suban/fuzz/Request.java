package suban.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A request as bytes, put together without any check. */
final class Request {
    private final String method;
    private final String path;
    private final boolean english;
    private final List<String> headers = new ArrayList<>();
    private byte[] body = new byte[0];
    /** Whether it is said clearly which language the reader wants. */
    private boolean languageClear = true;

    Request(String method, String path, boolean english) {
        this.method = method;
        this.path = path;
        this.english = english;
        headers.add("Host: localhost");
        headers.add("Connection: close");
        headers.add("Accept-Language: " + (english ? "en-GB,en;q=0.8" : "zh-CN"));
        if (path.contains("lang=")) languageClear = false;
    }

    Request header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    Request body(String type, byte[] content) {
        body = content;
        return header("Content-Type", type).header("Content-Length", Integer.toString(content.length));
    }

    /** Something is odd about the headers. */
    Request odd(Hostile hostile) {
        languageClear = false;
        headers.add(
                switch (hostile.random().nextInt(12)) {
                    case 0 -> "Accept: " + hostile.value();
                    case 1 -> "Accept-Language: " + hostile.value();
                    case 2 ->
                        "Cookie: " + hostile.value() + "; lang=" + hostile.value() + "; conversation="
                                + hostile.value();
                    case 3 -> "X-Forwarded-For: " + hostile.value();
                    case 4 -> "Content-Type: " + hostile.value();
                    case 5 -> "HX-Request: true";
                    case 6 -> "Range: bytes=" + hostile.value();
                    case 7 -> "If-None-Match: " + hostile.value();
                    case 8 -> "Content-Type: application/json; charset=" + hostile.value();
                    case 9 -> "Accept-Encoding: gzip;q=" + hostile.value();
                    case 10 ->
                        "X-" + hostile.random().nextInt() + ": "
                                + "y".repeat(hostile.random().nextInt(20_000));
                    default -> hostile.value() + ": " + hostile.value();
                });
        return this;
    }

    byte[] head(Hostile hostile) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes((method + " " + path + " HTTP/1.1\r\n").getBytes(StandardCharsets.UTF_8));
        for (String header : headers) {
            // A line break would end the headers, and the rest would be another request.
            byte[] sent = hostile.utf8(header.replaceAll("[\r\n]", " "));
            // So would an empty line.
            if (sent.length == 0) continue;
            if (header.startsWith("Accept-Language") && !Arrays.equals(sent, header.getBytes(StandardCharsets.UTF_8)))
                languageClear = false;
            out.writeBytes(sent);
            out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    byte[] body() {
        return body;
    }

    boolean english() {
        return english;
    }

    boolean languageClear() {
        return languageClear;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
