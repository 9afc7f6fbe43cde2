package suban.classifier.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.models.text.FoldedText;

/**
 * Looks for signals in a message. Signals of all languages count, since residents mix them. A signal that is denied
 * ("没有着火", "not on fire") does not count. Immutable and thread-safe.
 */
public final class SignalMatcher {
    private static final Pattern AND = Pattern.compile("\\s+\\+\\s+");
    private static final Pattern ELONGATED = Pattern.compile("([a-z])\\1{2,}");
    /** How far apart the parts of a conjunction may stand, in characters. */
    private static final int REACH = 80;
    /** What may stand beside a greeting without making it anything else. */
    private static final List<String> ASIDE = Words.of("phrases").words("aside");

    private final PhraseIndex index = new PhraseIndex();
    private final PhraseIndex aside = new PhraseIndex();
    private final List<int[]> signals;
    private final List<int[]> unless;
    private final Mode mode;

    private enum Mode {
        ANYWHERE,
        NOW,
        WHOLE_MESSAGE
    }

    private SignalMatcher(Signals signals, Mode mode) {
        this.mode = mode;
        this.signals = compile(signals.signals());
        this.unless = compile(signals.unless());
        ASIDE.forEach(aside::add);
    }

    /** Signals count wherever they stand. */
    public static SignalMatcher anywhere(Signals signals) {
        return new SignalMatcher(signals, Mode.ANYWHERE);
    }

    /** Signals count wherever they stand unless told as past ("last year there was a fire") or supposed ("if"). */
    public static SignalMatcher now(Signals signals) {
        return new SignalMatcher(signals, Mode.NOW);
    }

    /** The message must consist of signals, once marks and particles are set aside. */
    public static SignalMatcher wholeMessage(Signals signals) {
        return new SignalMatcher(signals, Mode.WHOLE_MESSAGE);
    }

    private <K> List<int[]> compile(Map<K, List<String>> phrases) {
        List<int[]> compiled = new ArrayList<>();
        for (List<String> ofLanguage : phrases.values()) {
            for (String phrase : ofLanguage) {
                compiled.add(Arrays.stream(AND.split(phrase.strip()))
                        .mapToInt(index::add)
                        .toArray());
            }
        }
        return compiled;
    }

    public boolean matches(FoldedText message) {
        if (mode == Mode.WHOLE_MESSAGE)
            return consistsOfSignals(ELONGATED.matcher(message.text()).replaceAll("$1"));
        return find(message).isPresent();
    }

    /** Where the first signal that counts stands; empty when none does. Not for whole messages. */
    public Optional<Occurrence> find(FoldedText message) {
        String text = message.text();
        Map<Integer, List<Occurrence>> found = index.find(text);
        if (found.isEmpty()) return Optional.empty();
        for (int[] exception : unless) {
            if (together(exception, found, null) != null) return Optional.empty();
        }
        for (int[] signal : signals) {
            Occurrence occurrence = together(signal, found, text);
            if (occurrence != null) return Optional.of(occurrence);
        }
        return Optional.empty();
    }

    /** @param text to check against denial, or null when denied words count too */
    private @Nullable Occurrence together(int[] parts, Map<Integer, List<Occurrence>> found, @Nullable String text) {
        for (Occurrence first : found.getOrDefault(parts[0], List.of())) {
            if (text != null && !counts(text, first)) continue;
            boolean all = true;
            for (int i = 1; i < parts.length && all; i++) {
                all = found.getOrDefault(parts[i], List.of()).stream()
                        .anyMatch(o -> near(first, o) && (text == null || counts(text, o)));
            }
            if (all) return first;
        }
        return null;
    }

    private static boolean near(Occurrence a, Occurrence b) {
        return Math.max(a.start(), b.start()) - Math.min(a.end(), b.end()) <= REACH;
    }

    private boolean counts(String text, Occurrence occurrence) {
        if (Denial.denies(text, occurrence.start())) return false;
        return mode != Mode.NOW || !Distance.isPastOrSupposed(text, occurrence);
    }

    private boolean consistsOfSignals(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            int end = index.longestEndAt(text, i);
            if (end > 0) {
                any = true;
                i = end;
            } else if (Characters.isMark(c) || (i > 0 && any && c == text.charAt(i - 1))) {
                i++;
            } else {
                end = aside.longestEndAt(text, i);
                if (end < 0) return false;
                i = end;
            }
        }
        return any;
    }
}
