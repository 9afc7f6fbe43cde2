package suban.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import suban.chatbot.conversation.ConversationStore;
import suban.storage.Database;

/** Kills the service again and again while residents talk with it, and looks for every turn that was shown. */
final class KillBenchmark {
    private static final int CLIENTS = 4;
    private static final int BUSY_MILLISECONDS = 400;

    private final Path launcher;
    private final Questions questions;
    private final PrintStream out;
    private final ConcurrentHashMap<String, String> shown = new ConcurrentHashMap<>();

    KillBenchmark(Path launcher, Questions questions, PrintStream out) {
        this.launcher = launcher;
        this.questions = questions;
        this.out = out;
    }

    void run(int rounds) throws Exception {
        Path data = Files.createTempDirectory("suban-kills");
        Random random = new Random(rounds);
        long total = 0;
        int lost = 0;
        for (int round = 1; round <= rounds; round++) {
            shown.clear();
            PackagedService service = PackagedService.start(launcher, data);
            List<Thread> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int seed = round * CLIENTS + i;
                clients.add(Thread.ofPlatform().start(() -> talk(service.url(), seed)));
            }
            TimeUnit.MILLISECONDS.sleep(50 + random.nextInt(BUSY_MILLISECONDS));
            service.kill();
            for (Thread client : clients) client.join();
            total += shown.size();
            lost += countLost(data);
            if (round % 50 == 0)
                System.err.printf("  %d of %d kills, %d turns shown, %d lost%n", round, rounds, total, lost);
        }
        out.printf("| turns shown before %,d kills | %,d | – |%n", rounds, total);
        out.printf("| of them lost | %d | 0 |%n", lost);
    }

    private void talk(String url, int seed) {
        Talker talker = new Talker(url);
        ObjectMapper mapper = new ObjectMapper();
        try {
            for (int i = seed; ; i++) {
                String conversation = talker.startConversation();
                String reply = talker.ask(conversation, questions.distinct(i));
                shown.put(mapper.readTree(reply).path("turn").asText(), conversation);
            }
        } catch (IOException e) {
            // Killed in the middle of a request: that one was not shown.
        }
    }

    private int countLost(Path data) {
        int lost = 0;
        try (Database database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"))) {
            ConversationStore store = new ConversationStore(database, Clock.systemUTC());
            for (var turn : shown.entrySet()) {
                boolean there = store.listTurns(turn.getValue()).stream().anyMatch(t -> t.id().equals(turn.getKey()));
                if (!there) lost++;
            }
        }
        return lost;
    }
}
