package suban.classifier.learning;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import suban.models.text.FoldedText;

/**
 * TF-IDF over character 1–3-grams of the folded text, and over words and word pairs where words are written apart.
 * Term frequency counts by its logarithm; vectors have length 1.
 */
final class NgramFeatures implements Serializable {
    private static final long serialVersionUID = 1;

    private static final int LONGEST_NGRAM = 3;
    private static final int MOST_READ = 8_000;
    private static final long WORD = 0x57L << 56;
    private static final long PAIR = 0x50L << 56;

    private final LongIndex index = new LongIndex();
    private float[] weights = new float[0];

    /** @param leastTexts grams in fewer texts are left out */
    static NgramFeatures of(List<String> texts, int leastTexts) {
        LongIndex all = new LongIndex();
        int[] counts = new int[1024];
        for (String text : texts) {
            long[] grams = distinct(grams(text));
            for (long gram : grams) {
                int number = all.findOrAdd(gram);
                if (number >= counts.length) counts = Arrays.copyOf(counts, 2 * number);
                counts[number]++;
            }
        }
        NgramFeatures features = new NgramFeatures();
        float[] weights = new float[all.size()];
        for (String text : texts) {
            for (long gram : distinct(grams(text))) {
                int texts1 = counts[all.find(gram)];
                if (texts1 < leastTexts) continue;
                weights[features.index.findOrAdd(gram)] = (float) (Math.log((1.0 + texts.size()) / (1 + texts1)) + 1);
            }
        }
        features.weights = Arrays.copyOf(weights, features.index.size());
        return features;
    }

    int size() {
        return index.size();
    }

    SparseVector vector(String text) {
        long[] grams = grams(text);
        int[] numbers = new int[grams.length];
        int known = 0;
        for (long gram : grams) {
            int number = index.find(gram);
            if (number >= 0) numbers[known++] = number;
        }
        Arrays.sort(numbers, 0, known);
        int[] indices = new int[known];
        float[] values = new float[known];
        int size = 0;
        double squares = 0;
        for (int i = 0; i < known; ) {
            int end = i;
            while (end < known && numbers[end] == numbers[i]) end++;
            float value = (float) (1 + Math.log(end - i)) * weights[numbers[i]];
            indices[size] = numbers[i];
            values[size++] = value;
            squares += value * value;
            i = end;
        }
        float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int i = 0; i < size; i++) values[i] *= scale;
        return new SparseVector(Arrays.copyOf(indices, size), Arrays.copyOf(values, size));
    }

    private static long[] distinct(long[] grams) {
        Arrays.sort(grams);
        int size = 0;
        for (int i = 0; i < grams.length; i++) if (i == 0 || grams[i] != grams[i - 1]) grams[size++] = grams[i];
        return Arrays.copyOf(grams, size);
    }

    private static long[] grams(String original) {
        String text = FoldedText.of(original.length() > MOST_READ ? original.substring(0, MOST_READ) : original)
                .text();
        char[] characters = new char[text.length() + 2];
        int length = 0;
        characters[length++] = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = Character.isWhitespace(c);
            if (space && characters[length - 1] == ' ') continue;
            characters[length++] = space ? ' ' : Character.isDigit(c) ? '0' : c;
        }
        if (characters[length - 1] != ' ') characters[length++] = ' ';
        long[] grams = new long[LONGEST_NGRAM * length + length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            long gram = 0;
            for (int n = 1; n <= LONGEST_NGRAM && i + n <= length; n++) {
                gram = gram << 16 | characters[i + n - 1];
                if (gram != ' ') grams[size++] = (long) n << 48 | gram;
            }
        }
        size = addWords(characters, length, grams, size);
        return Arrays.copyOf(grams, size);
    }

    /** Words of Latin letters and pairs of them, by a hash of 56 bits. */
    private static int addWords(char[] characters, int length, long[] grams, int from) {
        int size = from;
        long last = 0;
        for (int i = 0; i < length; ) {
            long hash = 1469598103934665603L;
            int end = i;
            while (end < length && characters[end] < 0x250 && Character.isLetter(characters[end])) {
                hash = (hash ^ characters[end++]) * 1099511628211L;
            }
            if (end == i) {
                if (characters[i] != ' ') last = 0;
                i++;
                continue;
            }
            grams[size++] = WORD | (hash >>> 8);
            if (last != 0 && size < grams.length) grams[size++] = PAIR | ((last * 31 + hash) >>> 8);
            last = hash;
            i = end;
        }
        return size;
    }
}
