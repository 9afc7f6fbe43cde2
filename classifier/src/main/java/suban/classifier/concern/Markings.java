package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
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
import suban.classifier.spans.SpanText;
import suban.classifier.spans.WordStates;
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
    private static final Pattern CAPITALS = Pattern.compile("[A-Z][a-z]");

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
    private final Map<Meant, List<Mark>> own = new EnumMap<>(Meant.class);
    private final FoldedText text;
    private final String folded;
    /** Characters of words that many places have. */
    private final BitSet nameless = new BitSet();

    /** Whether whoever wrote it begins sentences with capitals, and then names, too. */
    private final boolean cased;

    private final List<Span> corrections;
    private final List<TimeMention> times;
    private final List<ContactReader.Told> ways;
    /** By indices in the folded text; of two that stand at the same place the first. */
    private final Map<Span, TimeMention> timesByStretch = new HashMap<>();

    private final Map<Span, ContactReader.Told> waysByStretch = new HashMap<>();

    /** @param city what it is called, folded */
    Markings(
            FoldedText text,
            Language language,
            List<PlaceMention> mentions,
            List<TimeMention> times,
            List<PlaceReader.Wording> places,
            @Nullable Span party,
            List<String> city) {
        this.text = text;
        folded = text.text();
        this.times = times;
        for (String name : city) {
            for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + name.length()))
                common.add(new Mark("city", at, at + name.length(), true));
        }
        for (PlaceMention mention : mentions) {
            common.add(new Mark(mention.kind().name().toLowerCase(Locale.ROOT), mention.start(), mention.end(), true));
        }
        for (TimeMention time : times) {
            common.add(new Mark(Meant.TIME.code(), time.start(), time.end()));
            timesByStretch.putIfAbsent(new Span(time.start(), time.end()), time);
        }
        for (PlaceReader.Wording place : places) {
            common.add(new Mark(Meant.PLACE.code(), place.start(), place.end()));
            if (place.likeliest()) likeliest(Meant.PLACE, place.start(), place.end());
        }
        TimeReader.likeliest(times).ifPresent(time -> likeliest(Meant.TIME, time.start(), time.end()));
        if (party != null) {
            common.add(new Mark(Meant.PARTY.code(), party.start(), party.end()));
            likeliest(Meant.PARTY, party.start(), party.end());
        }
        ways = ContactReader.list(text);
        for (ContactReader.Told way : ways) {
            waysByStretch.put(new Span(way.start(), way.end()), way);
            add(Meant.CONTACT, new Mark(Meant.CONTACT.code(), way.start(), way.end()));
            add(Meant.CONTACT, new Mark("whose-" + way.whose(), way.start(), way.end()));
        }
        PartyReader.plate(text).ifPresent(plate -> common.add(new Mark("plate", plate.start(), plate.end())));
        add(text, ENDING, Objects.requireNonNull(ENDINGS.get(language)));
        add(text, DETAIL, Objects.requireNonNull(DETAILS.get(language)));
        cased = language == Language.EN && CAPITALS.matcher(text.original()).find();
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

    private void likeliest(Meant meant, int start, int end) {
        add(meant, new Mark(LIKELIEST, start, end));
    }

    private void add(Meant meant, Mark mark) {
        own.computeIfAbsent(meant, m -> new ArrayList<>()).add(mark);
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

    /** The text with all that is known of it, for choosing in it. */
    SpanText spans(WordStates states) {
        return new SpanText(text, common, states);
    }

    /** The same for choosing one thing. */
    SpanText choosing(Meant meant, SpanText spans) {
        return spans.choosing(own.getOrDefault(meant, List.of()), meant.code());
    }

    /**
     * A time is one that can be read as such, a contact a number or address; nothing else reaches into a time, is taken back in
     * the same breath,
     * or ends amid brackets or particles.
     */
    boolean allows(Meant meant, int start, int end) {
        if (meant == Meant.TIME) return time(start, end).isPresent();
        if (meant == Meant.CONTACT) return way(start, end).isPresent();
        if (PARTICLES.indexOf(folded.charAt(start)) >= 0 || PARTICLES.indexOf(folded.charAt(end - 1)) >= 0)
            return false;
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
            char c = folded.charAt(i);
            closes = CLOSING.indexOf(c) >= 0;
            if (OPENING.indexOf(c) >= 0) open++;
            else if (closes && --open < 0) return false;
        }
        return open == 0 && (closes || Character.isLetterOrDigit(folded.codePointBefore(end)));
    }

    /** Whether it names anything: the south gate of the park could be anywhere. */
    private boolean isNamed(int start, int end) {
        for (int i = nameless.nextClearBit(start); i < end; i = nameless.nextClearBit(i + 1))
            if (Character.isLetter(folded.charAt(i)) && (!cased || isCapitalOrDigit(start, end))) return true;
        return common.stream()
                .anyMatch(mark -> NAMES.contains(mark.sort()) && mark.start() < end && mark.end() > start);
    }

    private boolean isCapitalOrDigit(int start, int end) {
        return text.original()
                .substring(text.originalStart(start), text.originalEnd(end))
                .chars()
                .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    /** 粤海街道 before a place is told of by itself; 龙华 may be part of a name. */
    private boolean beginsWithJurisdiction(int start, int end) {
        return common.stream()
                .anyMatch(mark -> mark.start() == start
                        && mark.end() < end
                        && JURISDICTIONS.contains(mark.sort())
                        && JURISDICTION
                                .matcher(folded.substring(mark.start(), mark.end()))
                                .find());
    }

    Optional<TimeMention> time(int start, int end) {
        return Optional.ofNullable(timesByStretch.get(new Span(start, end)));
    }

    Optional<ContactReader.Told> way(int start, int end) {
        return Optional.ofNullable(waysByStretch.get(new Span(start, end)));
    }

    List<ContactReader.Told> ways() {
        return ways;
    }

    List<TimeMention> times() {
        return times;
    }
}
