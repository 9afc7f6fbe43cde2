package suban.models.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * ICU's Traditional to Simplified rules as a table, one entry a character. Loading ICU's own rules takes a quarter of a
 * second and microseconds a call; the table, written out from them, takes a few milliseconds once.
 */
final class SimplifiedCharacters {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private SimplifiedCharacters() {}

    static int simplified(int codePoint) {
        return codePoint < FIRST || codePoint > LAST ? codePoint : Table.SIMPLIFIED[codePoint - FIRST];
    }

    private static final class Table {
        private static final char[] SIMPLIFIED = read();

        private static char[] read() {
            char[] table = new char[LAST - FIRST + 1];
            for (int i = 0; i < table.length; i++) table[i] = (char) (FIRST + i);
            try (InputStream file =
                    Objects.requireNonNull(SimplifiedCharacters.class.getResourceAsStream("simplified.txt"))) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .forEach(line -> {
                            for (int i = 0; i < line.length(); i += 2)
                                table[line.charAt(i) - FIRST] = line.charAt(i + 1);
                        });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        }
    }
}
