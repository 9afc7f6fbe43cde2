package suban.models.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * A text in the plain form that words are looked up in, with the way back to the original.
 *
 * <p>Folding applies NFKC (full-width and half-width forms, ligatures, composed accents), writes Traditional characters
 * as Simplified ones, and lower-cases. Emoji, symbols like them, line breaks and other control characters become a
 * space each; invisible characters (joiners, variation selectors, byte order marks) vanish. Spaces are not collapsed.
 *
 * <p>Offsets count UTF-16 code units. Immutable and thread-safe.
 */
public final class FoldedText {
    /** Unicode's stream-safe limit: no written language stacks more marks, and it bounds what one segment can cost. */
    private static final int LONGEST_SEGMENT = 32;

    private final String original;
    private final String text;
    private final int[] starts;
    private final int[] ends;

    private FoldedText(String original, String text, int[] starts, int[] ends) {
        this.original = original;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    public static FoldedText of(String original) {
        return new Folding(original).fold();
    }

    public String original() {
        return original;
    }

    /** The folded form. */
    public String text() {
        return text;
    }

    /** Where, in the original, the folded code unit at this index begins; the original's length for the text's end. */
    public int originalStart(int foldedIndex) {
        return foldedIndex == text.length() ? original.length() : starts[foldedIndex];
    }

    /** Where, in the original, the folded text that ends before this index ends. */
    public int originalEnd(int foldedIndexExclusive) {
        return foldedIndexExclusive == 0 ? 0 : ends[foldedIndexExclusive - 1];
    }

    @Override
    public String toString() {
        return text;
    }

    /** One pass over the original, segment by segment: no character of a segment composes with the next segment. */
    private static final class Folding {
        private final Normalizer2 nfkc = Normalizer2.getNFKCInstance();
        private final String original;
        private final StringBuilder folded;
        private int[] starts;
        private int[] ends;

        Folding(String original) {
            this.original = original;
            folded = new StringBuilder(original.length());
            starts = new int[original.length() + 8];
            ends = new int[starts.length];
        }

        FoldedText fold() {
            for (int start = 0; start < original.length(); ) {
                int end = segmentEnd(start);
                appendSegment(start, end);
                start = end;
            }
            int length = folded.length();
            return new FoldedText(
                    original, folded.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
        }

        private int segmentEnd(int start) {
            int end = start + Character.charCount(original.codePointAt(start));
            while (end < original.length() && end - start < LONGEST_SEGMENT) {
                int next = original.codePointAt(end);
                if (nfkc.hasBoundaryBefore(next)) break;
                end += Character.charCount(next);
            }
            return end;
        }

        private void appendSegment(int start, int end) {
            int first = original.codePointAt(start);
            boolean single = end - start == Character.charCount(first);
            if (single && (first < 0x80 || isPlainHan(first))) {
                append(first, start, end);
                return;
            }
            String segment = original.substring(start, end);
            String normalised = nfkc.normalize(segment);
            boolean symbol = isEmoji(first) && normalised.codePointAt(0) == first;
            for (int i = 0; i < normalised.length(); ) {
                int c = normalised.codePointAt(i);
                i += Character.charCount(c);
                append(symbol && c == first ? ' ' : c, start, end);
            }
        }

        private void append(int codePoint, int start, int end) {
            if (isInvisible(codePoint)) return;
            int c = Character.isISOControl(codePoint) || isUnpaired(codePoint)
                    ? ' '
                    : Character.toLowerCase(SimplifiedCharacters.simplified(codePoint));
            int from = folded.length();
            folded.appendCodePoint(c);
            if (folded.length() > starts.length) {
                starts = Arrays.copyOf(starts, 2 * folded.length());
                ends = Arrays.copyOf(ends, starts.length);
            }
            Arrays.fill(starts, from, folded.length(), start);
            Arrays.fill(ends, from, folded.length(), end);
        }

        private static boolean isPlainHan(int c) {
            return c >= 0x4E00 && c <= 0x9FFF;
        }

        private static boolean isEmoji(int c) {
            return Character.isExtendedPictographic(c)
                    || Character.isEmojiPresentation(c)
                    || Character.isEmojiModifier(c)
                    || (c >= 0x1F1E6 && c <= 0x1F1FF);
        }

        /** Joiners, direction marks, soft hyphens, variation selectors, tags and the keycap that encloses a digit. */
        private static boolean isInvisible(int c) {
            return Character.getType(c) == Character.FORMAT
                    || (c >= 0xFE00 && c <= 0xFE0F)
                    || (c >= 0xE0100 && c <= 0xE01EF)
                    || c == 0x20E3;
        }

        private static boolean isUnpaired(int c) {
            return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        }
    }
}
