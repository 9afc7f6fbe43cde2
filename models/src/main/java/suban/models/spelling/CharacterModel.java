package suban.models.spelling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How likely a character follows two others in the content: counts of one, two and three characters, interpolated
 * (Jelinek and Mercer 1980). Anything but Chinese characters counts as one and the same border.
 */
final class CharacterModel implements Serializable {
    private static final long serialVersionUID = 1;

    static final char BORDER = ' ';

    private static final double BY_THREE = 0.6;
    private static final double BY_TWO = 0.4;
    /** What the content never says is as likely whatever it is: a rare character is no slip. */
    private static final double UNSEEN = 1e-4;

    private final long[] keys;
    private final int[] counts;

    CharacterModel(List<String> content) {
        Map<Long, Integer> counted = new HashMap<>();
        content.forEach(text -> count(text, counted));
        keys = counted.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
        counts = new int[keys.length];
        for (int i = 0; i < keys.length; i++) counts[i] = counted.getOrDefault(keys[i], 0);
    }

    private static void count(String text, Map<Long, Integer> counted) {
        char before = BORDER;
        char last = BORDER;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? BORDER : character(text.charAt(i));
            if (c == BORDER && last == BORDER) continue;
            counted.merge(key(c), 1, Integer::sum);
            counted.merge(key(last, c), 1, Integer::sum);
            counted.merge(key(before, last, c), 1, Integer::sum);
            before = c == BORDER ? BORDER : last;
            last = c;
        }
    }

    static char character(char c) {
        return Sounds.of(c) == Sounds.UNKNOWN ? BORDER : c;
    }

    int count(char last, char c) {
        return find(key(last, c));
    }

    private int find(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? 0 : counts[at];
    }

    /** Natural logarithm of the probability that {@code c} follows. */
    double likelihood(char before, char last, char c) {
        int two = count(last, c);
        double p = UNSEEN;
        if (two > 0) {
            p += BY_TWO * two / count(last);
            int three = find(key(before, last, c));
            // A run's first character follows two borders, of which only one is counted.
            if (three > 0) p += BY_THREE * three / (last == BORDER ? count(BORDER) : count(before, last));
        }
        return Math.log(p);
    }

    /** How many of the sorted keys are single characters. */
    private int characters() {
        int at = Arrays.binarySearch(keys, Character.MAX_VALUE + 1L);
        return at < 0 ? -at - 1 : at;
    }

    /** Every character that the content has at least so often. */
    List<Character> listCharacters(int least) {
        List<Character> characters = new ArrayList<>();
        for (int i = 0; i < characters(); i++) {
            if (counts[i] >= least && keys[i] != BORDER) characters.add((char) keys[i]);
        }
        return characters;
    }

    int count(char c) {
        return find(key(c));
    }

    private static long key(char c) {
        return c;
    }

    private static long key(char last, char c) {
        return (long) (last + 1) << 16 | c;
    }

    private static long key(char before, char last, char c) {
        return (long) (before + 1) << 33 | key(last, c);
    }
}
