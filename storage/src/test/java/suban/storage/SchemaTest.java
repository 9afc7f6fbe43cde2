package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private static final Pattern NUMBER = Pattern.compile("V(\\d+)__\\w+\\.sql");

    @Test
    void the_newest_migration_is_the_one_the_program_expects() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources", Schema.FOLDER))) {
            int newest = files.map(f -> NUMBER.matcher(f.getFileName().toString()))
                    .filter(Matcher::matches)
                    .mapToInt(m -> Integer.parseInt(m.group(1)))
                    .max()
                    .orElseThrow();
            assertThat(Schema.NEWEST)
                    .as("raise Schema.NEWEST with each migration")
                    .isEqualTo(newest);
        }
    }
}
