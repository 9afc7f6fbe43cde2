package suban.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the program is made of, as the build wrote it down. */
@SuppressWarnings("NullAway.Init")
final class SbomIT {
    /** A city may run and pass on the program under these; of several that a library offers, one is enough. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "EPL-2.0", "Unicode-3.0", "CC0-1.0", "ICU");

    private static JsonNode sbom;

    @BeforeAll
    static void read() throws IOException {
        sbom = new ObjectMapper().readTree(Path.of("target/suban-sbom.json").toFile());
    }

    private static List<JsonNode> others() {
        return sbom.path("components")
                .valueStream()
                .filter(component -> !component.path("group").asText().equals("suban"))
                .toList();
    }

    @Test
    void every_library_that_is_delivered_is_listed_and_none_twice() throws IOException {
        Set<String> listed = new TreeSet<>();
        Set<String> names = new HashSet<>();
        for (JsonNode component : others()) {
            String name = component.path("group").asText() + ":"
                    + component.path("name").asText();
            assertThat(names.add(name)).as(name + " has two versions").isTrue();
            listed.add(component.path("name").asText() + "-"
                    + component.path("version").asText() + ".jar");
        }
        assertThat(listed).hasSizeGreaterThan(50);
        try (JarFile program = new JarFile("target/suban.jar")) {
            String delivered = program.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            assertThat(Stream.of(delivered.split(" "))
                            .map(path -> path.substring(path.lastIndexOf('/') + 1))
                            .filter(name -> !name.startsWith("suban-"))
                            .filter(name -> !listed.contains(name)))
                    .isEmpty();
        }
    }

    @Test
    void every_library_is_a_release_under_a_licence_that_cities_may_use() {
        for (JsonNode component : others()) {
            String name = component.path("purl").asText();
            assertThat(component.path("version").asText()).as(name).doesNotContain("SNAPSHOT");
            assertThat(component.path("hashes")).as(name).isNotEmpty();
            Set<String> licences = new TreeSet<>(component.path("licenses").findValuesAsText("id"));
            component
                    .path("licenses")
                    .findValuesAsText("expression")
                    .forEach(e -> licences.addAll(List.of(e.split("[() ]+"))));
            assertThat(licences).as(name).containsAnyElementsOf(ALLOWED);
        }
    }

    /** The same sources give the same bytes, so that a city can see whose build it runs. */
    @Test
    void nothing_in_it_depends_on_when_or_where_it_was_made() {
        assertThat(sbom.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(sbom.has("serialNumber")).isFalse();
        assertThat(sbom.at("/metadata/timestamp").asText("")).isIn("", "2026-11-23T00:00:00Z");
        assertThat(sbom.toString()).doesNotContain(System.getProperty("user.dir"), System.getProperty("user.home"));
    }
}
