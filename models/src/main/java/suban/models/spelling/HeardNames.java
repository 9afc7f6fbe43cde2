package suban.models.spelling;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds names in what a recogniser wrote down: it knows the sound of a name and writes other characters of it (龙花街道 for
 * 龙华街道). Immutable and thread-safe; looks at a bounded number of characters from each on.
 */
public final class HeardNames {
    /** Two characters sound like too much else. */
    private static final int SHORTEST = 3;

    private static final int LONGEST = 12;

    private final Map<String, String> bySound = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param names folded; of two that sound alike neither is heard, since nobody can tell which was meant */
    public HeardNames(Collection<String> names) {
        Set<String> alike = new HashSet<>();
        for (String name : names) {
            if (name.length() < SHORTEST || name.length() > LONGEST || !this.names.add(name)) continue;
            String sound = sound(name, 0, name.length());
            if (!sound.isEmpty() && bySound.putIfAbsent(sound, name) != null) alike.add(sound);
        }
        alike.forEach(bySound::remove);
    }

    /** The text with each such name as it is written; it stays as long as it was. */
    public String read(String text) {
        StringBuilder read = new StringBuilder(text);
        for (int i = 0; i < text.length(); ) {
            int end = heard(text, i, read);
            i = Math.max(i + 1, end);
        }
        return read.toString();
    }

    /** @return where the name ends that begins here, or -1 */
    private int heard(String text, int start, StringBuilder read) {
        for (int length = Math.min(LONGEST, text.length() - start); length >= SHORTEST; length--) {
            String written = text.substring(start, start + length);
            if (names.contains(written)) return start + length;
            String name = bySound.get(sound(text, start, start + length));
            if (name == null) continue;
            read.replace(start, start + length, name);
            return start + length;
        }
        return -1;
    }

    /** As many speak it; empty where there is anything but Chinese characters. */
    private static String sound(String text, int start, int end) {
        StringBuilder sound = new StringBuilder();
        for (int i = start; i < end; i++) {
            int of = Sounds.of(text.charAt(i));
            if (of == Sounds.UNKNOWN) return "";
            sound.append(Sounds.blurred(of)).append(' ');
        }
        return sound.toString();
    }
}
