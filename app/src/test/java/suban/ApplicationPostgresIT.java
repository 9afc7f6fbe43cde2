package suban;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.storage.testing.TestDatabases;
import suban.testing.Client;
import suban.testing.Service;

final class ApplicationPostgresIT {
    @Test
    void the_whole_service_runs_on_postgresql_and_finds_its_data_again(@TempDir Path data) {
        Configuration configuration = new Configuration(
                0,
                Configuration.THIS_MACHINE,
                data,
                Configuration.keysBeside(data),
                TestDatabases.postgresqlUrl(),
                false,
                false,
                null,
                null);
        String code;
        try (Service service = Service.start(configuration)) {
            Client client = service.client();
            assertThat(client.ask("居住证丢了怎么补").path("decision").asText()).isEqualTo("answer");
            String text = "福田区园岭街道路灯坏了";
            ObjectNode concern = client.post("/api/v1/structure", Map.of("text", text))
                    .json()
                    .path("concerns")
                    .path(0)
                    .deepCopy();
            code = client.post("/api/v1/concerns", concern.put("text", text), "Idempotency-Key", "one")
                    .json()
                    .path("trackingCode")
                    .asText();
        }
        try (Service service = Service.start(configuration)) {
            assertThat(service.client().get("/api/v1/concerns/" + code).status())
                    .isEqualTo(200);
            assertThat(service.application().firstAdministrator()).isNull();
        }
    }
}
