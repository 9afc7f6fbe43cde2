package suban.durability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.chatbot.conversation.ConversationStore;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.ChildProcess;
import suban.testing.Client;

final class KillIT {
    private static final int ROUNDS = 3;
    private static final int CLIENTS = 3;

    private record ShownTurn(String conversation, String turn) {}

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<ShownTurn> shown = new ConcurrentLinkedQueue<>();

    @Test
    void kills_lose_no_acknowledged_concern_and_no_shown_turn(@TempDir Path data) throws InterruptedException {
        Random random = new Random(20);
        for (int round = 0; round < ROUNDS; round++) {
            int before = acknowledged.size() + shown.size();
            try (ChildProcess service = ChildProcess.start(data)) {
                CountDownLatch busy = new CountDownLatch(CLIENTS);
                List<Thread> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(Thread.ofPlatform().start(() -> talkUntilKilled(service.client(), busy)));
                }
                assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
                // The moment of the kill is what the rounds vary.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(120));
                service.kill();
                for (Thread client : clients) client.join();
            }
            assertThat(acknowledged.size() + shown.size()).isGreaterThan(before);
            assertNothingIsLost(data);
        }
    }

    private void talkUntilKilled(Client client, CountDownLatch busy) {
        try {
            String text = "南山区桃园路路灯坏了 " + UUID.randomUUID();
            ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                    .json()
                    .path("concerns")
                    .path(0)
                    .deepCopy();
            concern.put("text", text);
            while (true) {
                Client.Response filed = client.post(
                        "/api/v1/concerns",
                        concern,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
                if (filed.status() == 201)
                    acknowledged.add(filed.json().path("trackingCode").asText());
                String conversation = client.startConversation();
                Client.Response reply = client.ask(conversation, "居住证丢了怎么补");
                if (reply.status() == 200)
                    shown.add(new ShownTurn(
                            conversation, reply.json().path("turn").asText()));
                busy.countDown();
            }
        } catch (java.io.UncheckedIOException e) {
            // The service was killed in the middle of a request, which is what this is about.
            busy.countDown();
        }
    }

    private void assertNothingIsLost(Path data) {
        try (Database database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"))) {
            List<String> codes = database.read(handle -> handle.createQuery("SELECT tracking_code FROM concern")
                    .mapTo(String.class)
                    .list());
            assertThat(codes).containsAll(acknowledged);
            ConversationStore conversations = ConversationStore.open(
                    database,
                    Vault.open(
                            Configuration.local(data).dataKeys(),
                            Configuration.local(data).keys()),
                    Clock.systemUTC());
            for (ShownTurn turn : shown) {
                assertThat(conversations.listTurns(turn.conversation())).anyMatch(t -> t.id().equals(turn.turn()));
            }
        }
    }
}
