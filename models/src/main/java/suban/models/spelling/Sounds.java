package suban.models.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How Chinese characters sound, as far as typing by sound confuses them. */
final class Sounds {
    static final int UNKNOWN = 0;

    private static final int FIRST = 0x4E00;
    private static final int LAST = 0x9FFF;
    private static final short[] EXACT = new short[LAST - FIRST + 1];
    private static final List<String> NAMES = new ArrayList<>(List.of("?"));

    static {
        read();
    }

    private Sounds() {}

    private static void read() {
        try (InputStream file = Objects.requireNonNull(Sounds.class.getResourceAsStream("sounds.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int space = line.indexOf(' ');
                if (space < 0 || line.startsWith("#")) continue;
                for (int i = space + 1; i < line.length(); i++) EXACT[line.charAt(i) - FIRST] = (short) NAMES.size();
                NAMES.add(line.substring(0, space));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Number of the sound without its tone, {@link #UNKNOWN} for what is no Chinese character. */
    static int of(char c) {
        return c < FIRST || c > LAST ? UNKNOWN : EXACT[c - FIRST];
    }

    /** The sound in letters, without its tone; ü is u. */
    static String name(int sound) {
        return NAMES.get(sound);
    }

    /** The sound as many speak it: without curled tongue and without telling n from ng at the end. */
    static String blurred(int sound) {
        String name = NAMES.get(sound);
        if (name.length() > 1 && name.charAt(1) == 'h') name = name.charAt(0) + name.substring(2);
        return name.endsWith("ng") ? name.substring(0, name.length() - 1) : name;
    }

    static int count() {
        return NAMES.size();
    }
}
