package suban.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What those who are let in notice of ten times as many as there is room for. Limits are on, as they are shipped. */
final class OverloadBenchmark {
    private static final int WARM_UP_SECONDS = 20;
    private static final int SECONDS = 10;
    private static final int FLOOD = 48;
    private static final int[] CROWDS = {16, 24, 32, 36, 40, 44, 48, 56, 64, 72, 80};

    private final Path launcher;
    private final Questions questions;
    private final PrintStream out;

    OverloadBenchmark(Path launcher, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.questions = questions;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        System.setProperty("http.maxConnections", "2000");
        Path data = Files.createTempDirectory("suban-overload");
        try (PackagedService service = PackagedService.startLimited(launcher, data, "--forwarded")) {
            Asker asker = new Asker(service.url());
            Crowd crowd = new Crowd(asker, questions);
            crowd.ask(16, WARM_UP_SECONDS);
            int most = mostWithoutRefusal(crowd);
            out.printf("| most at once without a refusal | %d | – |%n", most);
            for (int round = 1; round <= rounds; round++) {
                Crowd.Outcome full = crowd.ask(most, SECONDS);
                row(round + ": turns of " + most + " at once", full);
                Crowd.Outcome over = crowd.ask(10 * most, SECONDS);
                row(round + ": turns admitted of " + 10 * most + " at once", over);
                out.printf("| %d: p99 of those ÷ p99 before | %.2f | ≤ 2 |%n", round, over.p99() / full.p99());
                Crowd.Outcome few = crowd.ask(8, SECONDS);
                row(round + ": turns of 8 at once", few);
                Crowd.Outcome beside = besideFlood(asker, crowd);
                row(round + ": the same beside " + FLOOD + " connections of long texts and forms", beside);
                out.printf("| %d: p99 of those ÷ p99 before | %.2f | ≤ 2 |%n", round, beside.p99() / few.p99());
            }
        }
    }

    private static int mostWithoutRefusal(Crowd crowd) throws InterruptedException {
        int most = CROWDS[0];
        for (int people : CROWDS) {
            if (crowd.ask(people, 5).refused() > 0) break;
            most = people;
        }
        return most;
    }

    private void row(String what, Crowd.Outcome outcome) {
        out.printf(
                "| %s: median, p99 ms; a second; answers; cut off; load average | %.0f, %.0f; %.0f; %s, %d without Retry-After; %s; %.1f | – |%n",
                what,
                outcome.median(),
                outcome.p99(),
                outcome.perSecond(),
                outcome.statuses(),
                outcome.untold(),
                outcome.cut(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private Crowd.Outcome besideFlood(Asker asker, Crowd crowd) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger sent = new AtomicInteger();
        List<Thread> flood = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            int number = i;
            flood.add(Thread.ofVirtual().start(() -> {
                while (!over.get()) flood(asker, number, sent.getAndIncrement());
            }));
        }
        try {
            return crowd.ask(8, SECONDS);
        } finally {
            over.set(true);
            for (Thread thread : flood) thread.join();
        }
    }

    /** A third each: details of a form, filing it, and a long text to the chatbot; every time from another source. */
    private void flood(Asker asker, int number, int sent) {
        String source = "172.16." + (sent >> 8 & 255) + "." + (sent & 255);
        String text = longText(sent);
        try {
            Asker.Answer answer = switch (number % 3) {
                case 0 -> form(asker, source, "details", text);
                case 1 -> form(asker, source, "file", text);
                default -> asker.ask(Asker.id(asker.startConversation(source)), text, source);
            };
            if (answer.refused()) Thread.sleep(200);
        } catch (IOException e) {
            // Sent away in the middle; the next one comes at once.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Asker.Answer form(Asker asker, String source, String step, String text) throws IOException {
        String token = "0123456789abcdef0123456789abcdef";
        String body = "_token=" + token + "&step=" + step + "&kind=report&title=a&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return asker.post(
                "/concerns/new",
                source,
                "application/x-www-form-urlencoded",
                "token=" + token,
                body.getBytes(StandardCharsets.UTF_8));
    }

    private String longText(int from) {
        StringBuilder text = new StringBuilder();
        for (int i = from; text.length() < 8_000; i++)
            text.append(questions.distinct(i)).append("。");
        return text.substring(0, 8_000);
    }
}
