package suban.models.spelling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Mends characters taken for others of the same sound, one for one: a noisy channel (Kernighan, Church and Gale 1990)
 * whose language model is the city's content. Only characters that the content never puts side by side are doubted, so
 * ordinary words stay, and a message costs a few microseconds. Immutable after learning, thread-safe.
 */
final class ChineseSpelling implements Serializable {
    private static final long serialVersionUID = 1;

    /** Natural logarithm of how much rarer a slip is than the right character. */
    private static final double SLIP = 8;
    /** The same for a character that only sounds alike. */
    private static final double BLURRED_SLIP = 9.5;

    private static final int FEWEST = 3;
    private static final int MOST_CHOICES = 10;
    private static final int LONGEST_RUN = 200;

    private final CharacterModel model;
    private final HashMap<String, char[]> alike = new HashMap<>();

    ChineseSpelling(List<String> content) {
        model = new CharacterModel(content);
        Map<String, List<Character>> bySound = new HashMap<>();
        for (char c : model.listCharacters(FEWEST)) {
            bySound.computeIfAbsent(Sounds.blurred(Sounds.of(c)), s -> new ArrayList<>())
                    .add(c);
        }
        bySound.forEach((sound, all) -> {
            all.sort(Comparator.comparingInt((Character c) -> model.count(c)).reversed());
            char[] choices = new char[all.size()];
            for (int i = 0; i < choices.length; i++) choices[i] = all.get(i);
            alike.put(sound, choices);
        });
    }

    /** Of the same length; the text itself when there is nothing to mend. */
    String correct(String text) {
        StringBuilder corrected = null;
        for (int i = 0; i < text.length(); ) {
            if (CharacterModel.character(text.charAt(i)) == CharacterModel.BORDER) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.length()
                    && end - i < LONGEST_RUN
                    && CharacterModel.character(text.charAt(end)) != CharacterModel.BORDER) end++;
            String run = text.substring(i, end);
            String better = correctRun(run);
            if (!better.equals(run)) {
                if (corrected == null) corrected = new StringBuilder(text);
                corrected.replace(i, end, better);
            }
            i = end;
        }
        return corrected == null ? text : corrected.toString();
    }

    private String correctRun(String run) {
        char[][] choices = new char[run.length()][];
        boolean doubted = false;
        for (int i = 0; i < run.length(); i++) {
            choices[i] = isDoubtful(run, i) ? choices(run.charAt(i)) : new char[] {run.charAt(i)};
            doubted |= choices[i].length > 1;
        }
        return doubted ? new Decoding(run, choices).best() : run;
    }

    /** The content does not put it beside both its neighbours. */
    private boolean isDoubtful(String run, int i) {
        boolean before = i == 0 || model.count(run.charAt(i - 1), run.charAt(i)) > 0;
        boolean after = i + 1 == run.length() || model.count(run.charAt(i), run.charAt(i + 1)) > 0;
        return !(before && after);
    }

    /** The character itself first. */
    private char[] choices(char c) {
        char[] others = alike.getOrDefault(Sounds.blurred(Sounds.of(c)), new char[0]);
        char[] choices = new char[Math.min(MOST_CHOICES, others.length) + 1];
        int size = 0;
        choices[size++] = c;
        for (int i = 0; i < others.length && size < choices.length; i++) {
            if (others[i] != c) choices[size++] = others[i];
        }
        return Arrays.copyOf(choices, size);
    }

    private static double cost(char written, char meant) {
        if (written == meant) return 0;
        return Sounds.of(written) == Sounds.of(meant) ? SLIP : BLURRED_SLIP;
    }

    /** Viterbi's search for the likeliest characters; a state is the last two of them. */
    private final class Decoding {
        private final String run;
        private final char[][] choices;

        Decoding(String run, char[][] choices) {
            this.run = run;
            this.choices = choices;
        }

        String best() {
            int length = run.length();
            int[][] from = new int[length + 1][];
            double[] scores = new double[choices[0].length];
            for (int c = 0; c < scores.length; c++) {
                scores[c] = model.likelihood(CharacterModel.BORDER, CharacterModel.BORDER, choices[0][c])
                        - cost(run.charAt(0), choices[0][c]);
            }
            for (int i = 1; i <= length; i++) {
                char[] next = i < length ? choices[i] : new char[] {CharacterModel.BORDER};
                int last = choices[i - 1].length;
                double[] better = new double[last * next.length];
                Arrays.fill(better, Double.NEGATIVE_INFINITY);
                from[i] = new int[better.length];
                for (int state = 0; state < scores.length; state++) {
                    char before = i < 2 ? CharacterModel.BORDER : choices[i - 2][state / last];
                    char c = choices[i - 1][state % last];
                    for (int n = 0; n < next.length; n++) {
                        double score = scores[state]
                                + model.likelihood(before, c, next[n])
                                - (i < length ? cost(run.charAt(i), next[n]) : 0);
                        int to = (state % last) * next.length + n;
                        if (score > better[to]) {
                            better[to] = score;
                            from[i][to] = state;
                        }
                    }
                }
                scores = better;
            }
            return trace(from, likeliest(scores));
        }

        private static int likeliest(double[] scores) {
            int best = 0;
            for (int i = 1; i < scores.length; i++) if (scores[i] > scores[best]) best = i;
            return best;
        }

        private String trace(int[][] from, int end) {
            char[] characters = new char[run.length()];
            int state = end;
            for (int i = run.length() - 1; i >= 0; i--) {
                state = from[i + 1][state];
                characters[i] = choices[i][state % choices[i].length];
            }
            return new String(characters);
        }
    }
}
