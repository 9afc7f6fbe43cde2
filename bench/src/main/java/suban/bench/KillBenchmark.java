package suban.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import suban.Configuration;
import suban.chatbot.conversation.ConversationStore;
import suban.storage.Database;
import suban.storage.vault.Vault;

/**
 * Kills the service again and again while residents talk with it and file concerns, and looks for every turn that was
 * shown and every concern that was acknowledged. It runs on a tiny city, since the start is most of a round.
 */
final class KillBenchmark {
    private static final int CLIENTS = 4;
    private static final int BUSY_MILLISECONDS = 400;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path launcher;
    private final Path city;
    private final Questions questions;
    private final PrintStream out;
    /** Of one round: conversation by turn. */
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    /** Of one round: tracking codes. */
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

    KillBenchmark(Path launcher, Path city, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.city = city;
        this.questions = questions;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        Path data = Files.createTempDirectory("suban-kills");
        Random random = new Random(rounds);
        long turns = 0;
        long concerns = 0;
        int lost = 0;
        for (int round = 1; round <= rounds; round++) {
            shown.clear();
            acknowledged.clear();
            PackagedService service = PackagedService.start(launcher, data, "--city", city.toString());
            CountDownLatch first = new CountDownLatch(CLIENTS);
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = round * CLIENTS + i;
                clients.add(Thread.ofPlatform().start(() -> talk(new Talker(service.url()), seed, first)));
            }
            first.await();
            // The moment of the kill is what the rounds vary.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(BUSY_MILLISECONDS));
            service.kill();
            for (Thread client : clients) client.join();
            turns += shown.size();
            concerns += acknowledged.size();
            lost += countLost(data);
            if (round % 50 == 0) {
                System.err.printf(
                        "  %d of %d kills, %d turns shown, %d concerns acknowledged, %d lost%n",
                        round, rounds, turns, concerns, lost);
            }
        }
        out.printf("| turns shown before %,d kills | %,d | – |%n", rounds, turns);
        out.printf("| concerns acknowledged before them | %,d | – |%n", concerns);
        out.printf("| of either lost | %d | 0 |%n", lost);
    }

    private void talk(Talker talker, int seed, CountDownLatch first) {
        try {
            for (int i = seed; ; i++) {
                String conversation = talker.startConversation();
                JsonNode reply = JSON.readTree(talker.ask(conversation, questions.distinct(i)));
                shown.put(reply.path("turn").asText(), conversation);
                acknowledged.add(talker.file("长堤街道路灯坏了 " + i));
                first.countDown();
            }
        } catch (IOException e) {
            // Killed in the middle of a request: that one was neither shown nor acknowledged.
        }
    }

    private int countLost(Path data) {
        int lost = 0;
        try (Database database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"))) {
            ConversationStore store = ConversationStore.open(
                    database,
                    Vault.open(
                            Configuration.local(data).dataKeys(),
                            Configuration.local(data).keys()),
                    Clock.systemUTC());
            for (var turn : shown.entrySet()) {
                boolean there = store.listTurns(turn.getValue()).stream().anyMatch(t -> t.id().equals(turn.getKey()));
                if (!there) lost++;
            }
            Set<String> filed = database.read(handle -> handle.createQuery("SELECT tracking_code FROM concern")
                    .mapTo(String.class)
                    .set());
            for (String code : acknowledged) {
                if (!filed.contains(code)) lost++;
            }
        }
        return lost;
    }
}
