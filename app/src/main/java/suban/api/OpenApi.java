package suban.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import suban.http.Json;
import suban.http.Routes;

/** The description of the interface, as YAML for people and as JSON for programs. */
public final class OpenApi implements Routes {
    private final String yaml;
    private final String asJson;

    public OpenApi(Json json) {
        try (InputStream in = Objects.requireNonNull(OpenApi.class.getResourceAsStream("openapi.yaml"))) {
            yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        asJson = json.text(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(
                "/api/v1/openapi.yaml",
                ctx -> ctx.contentType("application/yaml; charset=utf-8").result(yaml));
        routes.get(
                "/api/v1/openapi.json",
                ctx -> ctx.contentType("application/json;charset=utf-8").result(asJson));
    }
}
