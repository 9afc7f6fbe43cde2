package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import suban.classifier.places.PlaceMention;
import suban.classifier.spans.Mark;
import suban.classifier.time.TimeMention;
import suban.classifier.wording.Words;
import suban.models.text.FoldedText;
import suban.models.text.Language;
import suban.models.text.Vocabulary;

/**
 * What is known of a text's stretches by their wording: official names, times, places, names of shops, endings of names and
 * what stands behind them. What is meant is chosen by it.
 */
final class Markings {
    /** What is taken back is so at once. */
    private static final int BREATH = 3;

    private static final String PARTICLES = "的了啊呢吧嘛";
    private static final String OPENING = "(“「『《【[";
    private static final String CLOSING = ")”」』》】]";
    private static final String ENDING = "ending";
    private static final String DETAIL = "detail";
    /** Marks of what has a name. */
    private static final Set<String> NAMES = Stream.concat(
                    Stream.of(Meant.PLACE.code()),
                    Arrays.stream(PlaceMention.Kind.values())
                            .map(kind -> kind.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet());

    private static final Set<String> JURISDICTIONS = Set.of("district", "street");
    private static final Pattern JURISDICTION = Pattern.compile("(?:[区县镇乡]|街道|district)$");
    private static final Map<Language, Pattern> NAMELESS = new EnumMap<>(Language.class);
    private static final String LIKELIEST = "likeliest";
    private static final Map<Language, Pattern> ENDINGS = new EnumMap<>(Language.class);
    private static final Map<Language, Pattern> DETAILS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Vocabulary words = Words.of("places", language);
            boolean spaced = language == Language.EN;
            String border = spaced ? "(?![a-z0-9])" : "";
            String before = spaced ? "(?<![a-z0-9])" : "";
            List<String> plain = new ArrayList<>(words.words("generic"));
            plain.addAll(words.words("nameless"));
            NAMELESS.put(language, Pattern.compile(before + quoted(plain) + border));
            ENDINGS.put(language, Pattern.compile(before + quoted(words.words("endings")) + border));
            DETAILS.put(
                    language,
                    Pattern.compile(
                            "(?:" + words.group("detail") + border + ")|(?:" + before + words.group("before") + ")"));
        }
    }

    private final List<Mark> common = new ArrayList<>();
    private final Map<Meant, Mark> likeliest = new EnumMap<>(Meant.class);
    private final String text;
    /** Characters of words that many places have. */
    private final BitSet nameless = new BitSet();

    private final List<Span> corrections;
    private final List<TimeMention> times;

    /** @param city what it is called, folded */
    Markings(
            FoldedText text,
            Language language,
            List<PlaceMention> mentions,
            List<TimeMention> times,
            List<PlaceReader.Wording> places,
            @Nullable Span party,
            List<String> city) {
        this.text = text.text();
        this.times = times;
        for (String name : city) {
            for (int at = this.text.indexOf(name); at >= 0; at = this.text.indexOf(name, at + name.length()))
                common.add(new Mark("city", at, at + name.length(), true));
        }
        for (PlaceMention mention : mentions) {
            common.add(new Mark(mention.kind().name().toLowerCase(Locale.ROOT), mention.start(), mention.end(), true));
        }
        for (TimeMention time : times) common.add(new Mark(Meant.TIME.code(), time.start(), time.end()));
        for (PlaceReader.Wording place : places) {
            common.add(new Mark(Meant.PLACE.code(), place.start(), place.end()));
            if (place.likeliest()) likeliest.put(Meant.PLACE, new Mark(LIKELIEST, place.start(), place.end()));
        }
        TimeReader.likeliest(times)
                .ifPresent(time -> likeliest.put(Meant.TIME, new Mark(LIKELIEST, time.start(), time.end())));
        if (party != null) {
            common.add(new Mark(Meant.PARTY.code(), party.start(), party.end()));
            likeliest.put(Meant.PARTY, new Mark(LIKELIEST, party.start(), party.end()));
        }
        PartyReader.plate(text).ifPresent(plate -> common.add(new Mark("plate", plate.start(), plate.end())));
        add(text, ENDING, Objects.requireNonNull(ENDINGS.get(language)));
        add(text, DETAIL, Objects.requireNonNull(DETAILS.get(language)));
        Matcher plain = Objects.requireNonNull(NAMELESS.get(language)).matcher(text.text());
        while (plain.find()) nameless.set(plain.start(), plain.end());
        for (Mark mark : common)
            if (mark.sort().equals(ENDING) || mark.sort().equals(DETAIL)) nameless.set(mark.start(), mark.end());
        corrections = Corrections.list(
                text,
                common.stream()
                        .filter(mark -> !mark.sort().equals(Meant.TIME.code())
                                && !mark.sort().equals(ENDING))
                        .mapToInt(Mark::start));
    }

    private static String quoted(List<String> words) {
        return words.stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .reduce((a, b) -> a + "|" + b)
                .map(any -> "(?:" + any + ")")
                .orElseThrow();
    }

    private void add(FoldedText text, String sort, Pattern pattern) {
        Matcher matcher = pattern.matcher(text.text());
        while (matcher.find())
            if (matcher.end() > matcher.start()) common.add(new Mark(sort, matcher.start(), matcher.end()));
    }

    List<Mark> of(Meant meant) {
        List<Mark> marks = new ArrayList<>(common);
        Mark own = likeliest.get(meant);
        if (own != null) marks.add(own);
        return marks;
    }

    /**
     * A time is one that can be read as such; nothing else reaches into one, is taken back in the same breath,
     * or ends amid brackets or particles.
     */
    boolean allows(Meant meant, int start, int end) {
        if (meant == Meant.TIME) return time(start, end).isPresent();
        if (PARTICLES.indexOf(text.charAt(start)) >= 0 || PARTICLES.indexOf(text.charAt(end - 1)) >= 0) return false;
        if (!isWhole(start, end)) return false;
        if (meant == Meant.PLACE && (!isNamed(start, end) || beginsWithJurisdiction(start, end))) return false;
        for (Span correction : corrections)
            if (correction.start() < end + BREATH && correction.end() > start) return false;
        for (TimeMention time : times) if (time.start() < end && time.end() > start) return false;
        return true;
    }

    /** Whether what is opened in it is closed in it, and it ends with a word or with what closes one. */
    private boolean isWhole(int start, int end) {
        int open = 0;
        boolean closes = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            closes = CLOSING.indexOf(c) >= 0;
            if (OPENING.indexOf(c) >= 0) open++;
            else if (closes && --open < 0) return false;
        }
        return open == 0 && (closes || Character.isLetterOrDigit(text.codePointBefore(end)));
    }

    /** Whether it names anything: the south gate of the park could be anywhere. */
    private boolean isNamed(int start, int end) {
        for (int i = nameless.nextClearBit(start); i < end; i = nameless.nextClearBit(i + 1))
            if (Character.isLetter(text.charAt(i))) return true;
        return common.stream()
                .anyMatch(mark -> NAMES.contains(mark.sort()) && mark.start() < end && mark.end() > start);
    }

    /** 粤海街道 before a place is told of by itself; 龙华 may be part of a name. */
    private boolean beginsWithJurisdiction(int start, int end) {
        return common.stream()
                .anyMatch(mark -> mark.start() == start
                        && mark.end() < end
                        && JURISDICTIONS.contains(mark.sort())
                        && JURISDICTION
                                .matcher(text.substring(mark.start(), mark.end()))
                                .find());
    }

    Optional<TimeMention> time(int start, int end) {
        return times.stream()
                .filter(time -> time.start() == start && time.end() == end)
                .findFirst();
    }

    List<TimeMention> times() {
        return times;
    }
}
