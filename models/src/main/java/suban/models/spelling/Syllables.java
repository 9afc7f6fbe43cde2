package suban.models.spelling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in the letters that somebody types for its sounds, without tones; ü is u. */
public final class Syllables {
    private Syllables() {}

    /** The sound of each Chinese character, in order; everything else is left out. */
    public static List<String> of(String text) {
        List<String> sounds = new ArrayList<>();
        for (char c : text.toCharArray()) {
            int sound = Sounds.of(c);
            if (sound != Sounds.UNKNOWN) sounds.add(Sounds.name(sound));
        }
        return sounds;
    }

    /** The first letters of its sounds: 路灯 is ld. */
    public static String initials(String text) {
        return of(text).stream().map(sound -> sound.substring(0, 1)).collect(Collectors.joining());
    }
}
