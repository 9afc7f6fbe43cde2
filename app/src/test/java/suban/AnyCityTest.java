package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The program serves any city: what it knows of one comes from the pack. */
class AnyCityTest {
    private static final Path PROJECT = Path.of("..");
    /** Lists the cities of China, so that questions about another one are known. */
    private static final Path CITIES = Path.of("chatbot/src/main/resources/suban/chatbot/wording/cities.txt");

    /** Names of cities are what many people choose. */
    private static final Path PASSWORDS = Path.of("app/src/main/resources/suban/staff/common-passwords.txt");

    @Test
    void the_sample_city_is_named_nowhere_in_the_program() throws IOException {
        List<Path> files = program();
        assertThat(files).hasSizeGreaterThan(300).contains(CITIES);
        assertThat(files.stream().filter(file -> !file.equals(CITIES) && !file.equals(PASSWORDS)))
                .noneMatch(file -> namesTheSampleCity(PROJECT.resolve(file)));
        assertThat(namesTheSampleCity(PROJECT.resolve(CITIES))).isTrue();
    }

    private static List<Path> program() throws IOException {
        try (Stream<Path> modules = Files.list(PROJECT)) {
            // Measurements are made on the sample city.
            return modules.filter(module -> !module.endsWith("bench"))
                    .map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(AnyCityTest::files)
                    .map(PROJECT::relativize)
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean namesTheSampleCity(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.contains("深圳") || text.toLowerCase(Locale.ROOT).contains("shenzhen");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
