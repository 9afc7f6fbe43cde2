package suban.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.testing.ChildProcess;
import suban.testing.Client;

final class SyncTraceIT {
    private static final Path STRACE = Path.of("/usr/bin/strace");

    @Test
    void system_calls_show_the_disk_synchronised_before_the_reply_leaves(@TempDir Path folder) throws IOException {
        boolean present = Files.isExecutable(STRACE);
        assertThat(present || System.getenv("CI") == null)
                .as("strace is needed: apt-get install -y strace")
                .isTrue();
        assumeTrue(present, "strace is needed: apt-get install -y strace");
        Path trace = folder.resolve("trace");
        try (ChildProcess service = ChildProcess.start(
                folder.resolve("data"),
                STRACE.toString(),
                "-f",
                "-s",
                "24",
                "-e",
                "trace=fsync,fdatasync,write,writev,sendto,sendmsg",
                "-o",
                trace.toString())) {
            Client client = service.client();
            String text = "福田区园岭街道路灯坏了";
            ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                    .json()
                    .path("concerns")
                    .path(0)
                    .deepCopy();
            concern.put("text", text);
            assertSynchronisedBefore(
                    "HTTP/1.1 201", trace, () -> client.post("/api/v1/concerns", concern, "Idempotency-Key", "traced"));
            String conversation = client.startConversation();
            assertSynchronisedBefore("HTTP/1.1 200", trace, () -> client.ask(conversation, "居住证丢了怎么补"));
        }
    }

    private static void assertSynchronisedBefore(String reply, Path trace, Runnable request) throws IOException {
        int before = Files.readAllLines(trace).size();
        request.run();
        List<String> calls = Files.readAllLines(trace);
        calls = calls.subList(before, calls.size());
        int replied = indexOf(calls, reply);
        assertThat(replied).as("the reply is in the trace").isNotNegative();
        assertThat(calls.subList(0, replied))
                .as("calls before the reply")
                .anyMatch(call ->
                        call.matches(".*\\bf(data)?sync\\(.*= 0.*") || call.matches(".*f(data)?sync resumed.*= 0.*"));
    }

    private static int indexOf(List<String> calls, String part) {
        for (int i = 0; i < calls.size(); i++) if (calls.get(i).contains(part)) return i;
        return -1;
    }
}
