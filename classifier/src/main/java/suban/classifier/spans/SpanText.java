package suban.classifier.spans;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/**
 * A text as the choice of a stretch sees it: its tokens, and what is known of each border between two of them and of each
 * stretch. A feature is a string; those of borders and tokens are made once for all that is chosen in the text, so work grows
 * with its length.
 */
public final class SpanText {
    /** In tokens: no place, time or name is longer. */
    static final int LONGEST = 26;

    private static final String OUTSIDE = "^";
    private static final int LONG_TEXT = 80;
    private static final int TENTHS = 10;
    private static final int MOST_LENGTHS = 16;
    private static final int MOST_BEFORE = 3;

    /** A mark by the tokens that it covers. */
    private record Marked(String sort, int from, int until) {}

    private final FoldedText text;
    private final List<Token> tokens;
    private final float[][] states;
    private final List<Marked> marks;
    private final @Nullable String[] names;
    private final List<List<String>> begins;
    private final List<List<String>> ends;
    private final List<List<String>> insides;
    private final String ranked;
    private final int[] earlier;

    /** @param known what is known of stretches of the text, whatever is chosen in it */
    public SpanText(FoldedText text, List<Mark> known, WordStates words) {
        this.text = text;
        tokens = Token.of(text);
        states = new float[tokens.size()][];
        for (int t = 0; t < states.length; t++)
            states[t] = StateWeights.orUnread(words.over(start(t), tokens.get(t).end()));
        marks = new ArrayList<>();
        names = new @Nullable String[tokens.size()];
        for (Mark mark : known) {
            Marked marked = marked(mark);
            if (marked == null) continue;
            marks.add(marked);
            if (mark.own()) Arrays.fill(names, marked.from(), marked.until(), "@" + mark.sort());
        }
        begins = borders("B");
        ends = borders("E");
        insides = inside();
        for (Marked mark : marks) note(mark);
        ranked = "";
        earlier = new int[0];
    }

    private SpanText(SpanText base, List<Marked> more, String ranked) {
        text = base.text;
        tokens = base.tokens;
        states = base.states;
        names = base.names;
        this.ranked = ranked;
        marks = new ArrayList<>(base.marks);
        begins = new ArrayList<>(base.begins);
        ends = new ArrayList<>(base.ends);
        insides = new ArrayList<>(base.insides);
        for (Marked mark : more) {
            marks.add(mark);
            for (int t = mark.from(); t <= mark.until(); t++) {
                begins.set(t, new ArrayList<>(begins.get(t)));
                ends.set(t, new ArrayList<>(ends.get(t)));
                if (t < mark.until()) insides.set(t, new ArrayList<>(insides.get(t)));
            }
            note(mark);
        }
        earlier = new int[tokens.size() + 1];
        for (Marked mark : marks)
            if (mark.sort().equals(ranked)) for (int t = mark.from() + 1; t < earlier.length; t++) earlier[t]++;
    }

    /**
     * The same text for one thing to be chosen in it.
     *
     * @param more what else is known for this choice alone
     * @param sort of the marks of which it matters how many begin before a stretch
     */
    public SpanText choosing(List<Mark> more, String sort) {
        return new SpanText(
                this, more.stream().map(this::marked).filter(Objects::nonNull).toList(), sort);
    }

    private @Nullable Marked marked(Mark mark) {
        int from = firstEndingAfter(mark.start());
        int until = firstBeginningAt(mark.end());
        return from >= until ? null : new Marked(mark.sort(), from, until);
    }

    private void note(Marked mark) {
        border(begins, "B", mark);
        border(ends, "E", mark);
        String feature = "I:" + mark.sort();
        for (int t = mark.from(); t < mark.until(); t++)
            if (!insides.get(t).contains(feature)) insides.get(t).add(feature);
    }

    private static void border(List<List<String>> borders, String role, Marked mark) {
        borders.get(mark.from()).add(role + "[" + mark.sort());
        borders.get(mark.until()).add(role + "]" + mark.sort());
        for (int t = mark.from() + 1; t < mark.until(); t++) borders.get(t).add(role + "|" + mark.sort());
    }

    private int firstEndingAfter(int at) {
        int t = 0;
        while (t < tokens.size() && tokens.get(t).end() <= at) t++;
        return t;
    }

    private int firstBeginningAt(int at) {
        int t = tokens.size();
        while (t > 0 && tokens.get(t - 1).start() >= at) t--;
        return t;
    }

    int size() {
        return tokens.size();
    }

    FoldedText text() {
        return text;
    }

    /** Index in the folded text where a token begins. */
    int start(int token) {
        return tokens.get(token).start();
    }

    /** Index in the folded text behind the last token of a stretch. */
    int end(int until) {
        return tokens.get(until - 1).end();
    }

    boolean isWord(int token) {
        return tokens.get(token).isWord();
    }

    /** What speaks for or against nothing being said. */
    List<String> none() {
        boolean said = marks.stream().anyMatch(mark -> mark.sort().equals(ranked));
        return List.of("none", said ? "none-said" : "none-unsaid", size() > LONG_TEXT ? "none-long" : "none-short");
    }

    /** Of each token; empty for one that was not read. */
    float[][] states() {
        return states;
    }

    /** Of each border, the one behind the last token included, as where a stretch begins. */
    List<List<String>> begins() {
        return begins;
    }

    /** Of each border as where a stretch ends. */
    List<List<String>> ends() {
        return ends;
    }

    /** Of each token as part of a stretch. */
    List<List<String>> insides() {
        return insides;
    }

    private List<List<String>> borders(String role) {
        List<List<String>> borders = new ArrayList<>();
        for (int t = 0; t <= size(); t++) {
            List<String> features = new ArrayList<>(32);
            for (int d = -3; d <= 2; d++) features.add(role + d + "=" + word(t + d));
            features.add(role + "-2-1=" + word(t - 2) + "_" + word(t - 1));
            features.add(role + "-1+0=" + word(t - 1) + "_" + word(t));
            features.add(role + "+0+1=" + word(t) + "_" + word(t + 1));
            features.add(role + "-3-2-1=" + word(t - 3) + "_" + word(t - 2) + "_" + word(t - 1));
            features.add(role + "s=" + shape(t - 2) + shape(t - 1) + shape(t) + shape(t + 1));
            features.add(role + "t=" + shape(t - 1) + shape(t));
            borders.add(features);
        }
        return borders;
    }

    private List<List<String>> inside() {
        List<List<String>> inside = new ArrayList<>();
        for (int t = 0; t < size(); t++)
            inside.add(new ArrayList<>(List.of("I=" + word(t), "J=" + word(t) + "_" + word(t + 1), "Is=" + shape(t))));
        return inside;
    }

    /** The stretches that begin at a token. */
    Beginning beginning(int from) {
        return new Beginning(from);
    }

    /** All stretches that begin at one token. */
    final class Beginning {
        private final int from;
        private final List<Marked> near;

        private Beginning(int from) {
            this.from = from;
            int until = from + longest();
            near = marks.stream()
                    .filter(mark -> mark.until() > from && mark.from() < until)
                    .toList();
        }

        /** In tokens. */
        int longest() {
            return Math.min(LONGEST, size() - from);
        }

        /** Of the stretch of so many tokens. */
        List<String> features(int length) {
            List<String> features = new ArrayList<>();
            features.add("long" + Math.min(MOST_LENGTHS, length));
            features.add("after" + Math.min(MOST_BEFORE, earlier[from]));
            features.add("at" + TENTHS * from / size() + (size() > LONG_TEXT ? "L" : "S"));
            for (Marked mark : near) {
                String how = relation(mark, from, from + length);
                if (how == null) continue;
                String feature = how + mark.sort();
                if (!features.contains(feature)) features.add(feature);
            }
            return features;
        }
    }

    private static @Nullable String relation(Marked mark, int from, int until) {
        if (mark.from() >= until || mark.until() <= from) return null;
        if (mark.from() == from && mark.until() == until) return "is-";
        if (mark.from() >= from && mark.until() <= until) return "has-";
        if (mark.from() <= from && mark.until() >= until) return "within-";
        return "across-";
    }

    private String word(int token) {
        if (token < 0 || token >= size()) return OUTSIDE;
        String name = names[token];
        return name == null ? tokens.get(token).word() : name;
    }

    private String shape(int token) {
        return token < 0 || token >= size() ? OUTSIDE : tokens.get(token).shape();
    }
}
