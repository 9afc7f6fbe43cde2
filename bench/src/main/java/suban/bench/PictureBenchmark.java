package suban.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A hundred of the largest pictures that are allowed, sent at the same moment, and what others notice of it. */
final class PictureBenchmark {
    private static final int PICTURES = 100;
    private static final int BYTES = 10 << 20;
    private static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private final Path launcher;
    private final Questions questions;
    private final PrintStream out;

    PictureBenchmark(Path launcher, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.questions = questions;
        this.out = out;
    }

    void run() throws Exception {
        Map<String, byte[]> kinds = new TreeMap<>();
        kinds.put("one-bit PNG, 50 megapixels", png());
        kinds.put("JPEG, 48 megapixels", jpeg(8_000, 6_000, false));
        kinds.put("progressive JPEG, 40 megapixels", jpeg(8_000, 5_000, true));
        for (var kind : kinds.entrySet()) {
            Path data = Files.createTempDirectory("suban-pictures");
            try (PackagedService service = PackagedService.startLimited(launcher, data, "--forwarded")) {
                Asker asker = new Asker(service.url());
                new Crowd(asker, questions).ask(8, 15);
                measure(kind.getKey(), kind.getValue(), service, asker);
            }
        }
    }

    private void measure(String kind, byte[] picture, PackagedService service, Asker asker) throws Exception {
        double before = service.peakMebibytes();
        // The same for all: a hundred copies would not fit in here.
        byte[] form = form(picture);
        Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
        List<Thread> senders = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < PICTURES; i++) {
            int number = i;
            senders.add(Thread.ofVirtual().start(() -> statuses.add(send(asker, form, number))));
        }
        List<Double> health = new ArrayList<>();
        List<Double> turns = new ArrayList<>();
        int failed = 0;
        for (int i = 0; senders.stream().anyMatch(Thread::isAlive); i++) {
            String source = "192.168." + (i >> 8 & 255) + "." + (i & 255);
            Asker.Answer live = asker.get("/health/live", source);
            health.add(live.millis());
            Asker.Answer turn = asker.ask(Asker.id(asker.startConversation(source)), questions.distinct(i), source);
            turns.add(turn.millis());
            if (live.status() != 200 || turn.status() != 200) failed++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<Integer, Integer> counts = new TreeMap<>();
        statuses.forEach(s -> counts.merge(s, 1, Integer::sum));
        out.printf(
                "| %s, %,d KB: answers (303 filed, 422 refused, 503 busy) | %s | – |%n",
                kind, picture.length >> 10, counts);
        out.printf("| the same: until all were answered | %.0f s | – |%n", seconds);
        out.printf("| the same: health meanwhile, p99 of %d | %.0f ms | – |%n", health.size(), p99(health));
        out.printf(
                "| the same: a chat turn meanwhile, p99 of %d; not answered | %.0f ms; %d | –; 0 |%n",
                turns.size(), p99(turns), failed);
        out.printf(
                "| the same: most resident memory, before / after; load average | %.0f / %.0f MiB; %.1f | ≤ 900 MB |%n",
                before,
                service.peakMebibytes(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static double p99(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)];
    }

    private static int send(Asker asker, byte[] form, int number) {
        String type = "multipart/form-data; boundary=x";
        try {
            return asker.post("/concerns/new", Asker.source(number), type, "token=" + TOKEN, form)
                    .status();
        } catch (IOException e) {
            return 0;
        }
    }

    private static byte[] form(byte[] picture) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map.of("_token", TOKEN, "step", "file", "text", "长堤街道路灯坏了", "kind", "report", "title", "路灯")
                .forEach((name, value) -> body.writeBytes(
                        ("--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a\"\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(picture);
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10_000, 5_000, BufferedImage.TYPE_BYTE_BINARY), "png", bytes);
        return bytes.toByteArray();
    }

    /** Something is to be seen on it, as much as fits in what is allowed. */
    private static byte[] jpeg(int width, int height, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Random random = new Random(1);
        for (int i = 0; i < 60_000; i++) {
            pen.setColor(new Color(random.nextInt(0x1000000)));
            pen.fillOval(
                    random.nextInt(width), random.nextInt(height), 10 + random.nextInt(90), 10 + random.nextInt(90));
        }
        pen.dispose();
        for (float quality = 0.95f; ; quality -= 0.1f) {
            byte[] jpeg = jpeg(image, quality, progressive);
            if (jpeg.length <= BYTES) return jpeg;
        }
    }

    private static byte[] jpeg(BufferedImage image, float quality, boolean progressive) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            if (progressive) parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
