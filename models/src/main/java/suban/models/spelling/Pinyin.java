package suban.models.spelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads pinyin typed without tones (wo xiang ban juzhuzheng) as the characters that the content makes likeliest, the
 * way an input method does: a beam search over syllables and characters of their sound. Immutable, thread-safe.
 */
final class Pinyin implements Serializable {
    private static final long serialVersionUID = 1;

    /** Capitals, accents and long words are another language's; digits and marks may stand between. */
    private static final Pattern TYPED = Pattern.compile("[a-z0-9\\s\\p{P}]+");

    private static final int FEWEST_SYLLABLES = 3;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int LONGEST_TEXT = 300;
    private static final int BEAM = 40;
    private static final int MOST_CHOICES = 16;
    /** Mean natural logarithm of a character's likelihood: English that happens to be made of syllables stays below. */
    private static final double LEAST_LIKELY = -6.2;

    private final CharacterModel model;
    private final HashMap<String, char[]> characters = new HashMap<>();

    /** @param content folded */
    Pinyin(List<String> content) {
        model = new CharacterModel(content);
        Map<String, List<Character>> bySound = new HashMap<>();
        for (char c : model.listCharacters(1)) {
            bySound.computeIfAbsent(Sounds.name(Sounds.of(c)), s -> new ArrayList<>())
                    .add(c);
        }
        heteronyms().forEach((sound, others) -> {
            List<Character> all = bySound.computeIfAbsent(sound, s -> new ArrayList<>());
            for (char c : others.toCharArray()) if (!all.contains(c) && model.count(c) > 0) all.add(c);
        });
        bySound.forEach((sound, all) -> {
            all.sort(Comparator.comparingInt((Character c) -> model.count(c)).reversed());
            char[] choices = new char[Math.min(all.size(), MOST_CHOICES)];
            for (int i = 0; i < choices.length; i++) choices[i] = all.get(i);
            characters.put(sound, choices);
        });
    }

    private static Map<String, String> heteronyms() {
        Map<String, String> others = new HashMap<>();
        try (InputStream file = Objects.requireNonNull(Pinyin.class.getResourceAsStream("heteronyms.txt"))) {
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) others.put(line.substring(0, space), line.substring(space + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return others;
    }

    /** The characters meant; empty for a text that is not pinyin throughout, or too short to tell. */
    Optional<String> read(String text) {
        if (text.length() > LONGEST_TEXT || !TYPED.matcher(text).matches()) return Optional.empty();
        String typed = text.strip().replace('v', 'u');
        List<List<Hypothesis>> beams = new ArrayList<>();
        for (int i = 0; i <= typed.length(); i++) beams.add(new ArrayList<>());
        beams.getFirst().add(Hypothesis.NONE);
        for (int i = 0; i < typed.length(); i++) {
            List<Hypothesis> here = best(beams.get(i));
            if (here.isEmpty()) continue;
            if (!isLetter(typed.charAt(i))) {
                for (Hypothesis h : here) beams.get(i + 1).add(h.past(typed.charAt(i)));
                continue;
            }
            for (int end = i + 1; end <= Math.min(typed.length(), i + LONGEST_SYLLABLE); end++) {
                if (!isLetter(typed.charAt(end - 1))) break;
                char[] choices = characters.get(typed.substring(i, end));
                if (choices == null) continue;
                for (Hypothesis h : here) {
                    for (char c : choices) beams.get(end).add(h.with(c, model));
                }
            }
        }
        return best(beams.getLast()).stream()
                .map(h -> h.ended(model))
                .max(Comparator.comparingDouble(Hypothesis::score))
                .filter(h -> h.syllables >= FEWEST_SYLLABLES && h.score / h.syllables > LEAST_LIKELY)
                .map(Hypothesis::text);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static List<Hypothesis> best(List<Hypothesis> all) {
        if (all.size() <= BEAM) return all;
        Hypothesis[] sorted = all.toArray(Hypothesis[]::new);
        Arrays.sort(sorted, Comparator.comparingDouble(Hypothesis::score).reversed());
        return Arrays.asList(sorted).subList(0, BEAM);
    }

    /**
     * A way of reading what was typed so far.
     *
     * @param rest the readings before this character, or null
     * @param before the last character but one
     * @param score natural logarithm of its likelihood
     */
    private record Hypothesis(@Nullable Hypothesis rest, char before, char last, double score, int syllables) {
        static final Hypothesis NONE = new Hypothesis(null, CharacterModel.BORDER, CharacterModel.BORDER, 0, 0);

        Hypothesis with(char c, CharacterModel model) {
            return new Hypothesis(this, last, c, score + model.likelihood(before, last, c), syllables + 1);
        }

        /** Spaces part syllables, other marks and digits are kept. */
        Hypothesis past(char mark) {
            return mark == ' ' || mark == '\'' ? this : new Hypothesis(this, ' ', mark, score, syllables);
        }

        Hypothesis ended(CharacterModel model) {
            return new Hypothesis(
                    rest, before, last, score + model.likelihood(before, last, CharacterModel.BORDER), syllables);
        }

        String text() {
            StringBuilder text = new StringBuilder();
            for (Hypothesis h = this; h != null && h != NONE; h = h.rest) text.append(h.last);
            return text.reverse().toString();
        }
    }
}
