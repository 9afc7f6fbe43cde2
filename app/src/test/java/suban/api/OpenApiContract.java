package suban.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import suban.testing.Client;

/** Holds real responses against the description that the service itself serves. OpenAPI 3.1 schemas are JSON Schema 2020-12. */
public final class OpenApiContract {
    private final JsonNode description;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    public OpenApiContract(Client client) {
        description = client.get("/api/v1/openapi.json").json();
    }

    /** Asserts that a response has the status and shape that is described for the operation. */
    public void assertMatches(String method, String path, Client.Response response) {
        JsonNode responses = description.at("/paths/" + escape(path) + "/" + method + "/responses");
        assertThat(responses.isObject())
                .as(method + " " + path + " is described")
                .isTrue();
        String status = Integer.toString(response.status());
        JsonNode described = responses.has(status) ? responses.get(status) : responses.path("default");
        if (described.has("$ref"))
            described = description.at(described.get("$ref").asText().substring(1));
        assertThat(described.isObject()).as(status + " is described").isTrue();
        if (!described.has("content")) {
            assertThat(response.text()).isEmpty();
            return;
        }
        String mediaType = described.get("content").fieldNames().next();
        assertThat(response.http().headers().firstValue("Content-Type").orElse(""))
                .startsWith(mediaType);
        JsonNode schema = described.get("content").get(mediaType).get("schema");
        if (schema.has("$ref")) assertValid(schema.get("$ref").asText(), response.text());
    }

    private void assertValid(String reference, String body) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$ref", reference);
        document.set("components", description.get("components"));
        Schema schema = registry.getSchema(document.toString(), InputFormat.JSON);
        List<Error> errors = schema.validate(body, InputFormat.JSON);
        assertThat(errors).as(body).isEmpty();
    }

    private static String escape(String path) {
        return path.replace("~", "~0").replace("/", "~1");
    }
}
