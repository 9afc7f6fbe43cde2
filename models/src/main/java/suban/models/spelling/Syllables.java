package suban.models.spelling;

import java.util.ArrayList;
import java.util.List;

/** How the Chinese characters of a text sound, for whoever looks something up by typing pinyin. */
public final class Syllables {
    private Syllables() {}

    /** Pinyin without tones, one a character, ü as u; what is no Chinese character is left out. */
    public static List<String> of(String text) {
        List<String> syllables = new ArrayList<>();
        for (char c : text.toCharArray()) {
            int sound = Sounds.of(c);
            if (sound != Sounds.UNKNOWN) syllables.add(Sounds.name(sound));
        }
        return syllables;
    }
}
