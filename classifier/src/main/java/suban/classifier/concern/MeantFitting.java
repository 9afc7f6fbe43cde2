package suban.classifier.concern;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.spans.SpanFitting;
import suban.classifier.spans.SpanModel;
import suban.classifier.time.TimeMention;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Fits which place, time and party are meant to messages in which somebody marked them. */
public final class MeantFitting {
    /** Of no account at the borders of what somebody marked, or for what it says. */
    private static final Pattern PLAIN = Pattern.compile("^(?:the|at the|in the) |[\\s\\p{P}\\p{S}的]");

    /** What somebody marked, in the words of the text; null where nothing is said. */
    public record Told(
            @Nullable String place,
            @Nullable String time,
            @Nullable String party) {
        @Nullable
        String of(Meant meant) {
            return switch (meant) {
                case PLACE -> place;
                case TIME -> time;
                case PARTY -> party;
            };
        }
    }

    /** @param slot place, time or party */
    public record Figure(String slot, Language language, SpanFitting.Result result) {}

    /** @param figures of texts left out */
    public record Result(MeantNumbers numbers, List<Figure> figures) {}

    private final Map<Language, Map<Meant, SpanFitting>> fittings = new EnumMap<>(Language.class);

    public MeantFitting() {
        for (Language language : Language.values()) {
            Map<Meant, SpanFitting> own = new EnumMap<>(Meant.class);
            for (Meant meant : Meant.values()) own.put(meant, new SpanFitting());
            fittings.put(language, own);
        }
    }

    void add(FoldedText text, Language language, Markings markings, Told told) {
        for (Meant meant : Meant.values()) {
            String marked = told.of(meant);
            String plain = marked == null ? "" : plain(FoldedText.of(marked).text());
            String words = meant == Meant.TIME ? nearest(text, markings.times(), plain) : plain;
            Objects.requireNonNull(
                            Objects.requireNonNull(fittings.get(language)).get(meant))
                    .add(
                            text,
                            markings.of(meant),
                            meant.code(),
                            (start, end) -> markings.allows(meant, start, end),
                            (start, end) ->
                                    plain(text.text().substring(start, end)).equals(words),
                            marked != null);
        }
    }

    /** Of the times that can be read, the one that says the most of what was marked. */
    private static String nearest(FoldedText text, List<TimeMention> times, String marked) {
        String nearest = "";
        if (marked.isEmpty()) return nearest;
        for (TimeMention time : times) {
            String said = plain(text.text().substring(time.start(), time.end()));
            if (said.equals(marked)) return said;
            boolean shares = marked.contains(said) || said.contains(marked);
            if (shares && said.length() > nearest.length()) nearest = said;
        }
        return nearest;
    }

    private static String plain(String words) {
        return PLAIN.matcher(words.strip()).replaceAll("");
    }

    public Result fit() {
        List<Figure> figures = new ArrayList<>();
        Map<Language, Map<Meant, SpanModel>> models = new EnumMap<>(Language.class);
        fittings.forEach((language, own) -> {
            Map<Meant, SpanModel> fitted = new EnumMap<>(Meant.class);
            own.forEach((meant, fitting) -> {
                SpanFitting.Result result = fitting.fit();
                fitted.put(meant, result.model());
                figures.add(new Figure(meant.code(), language, result));
            });
            models.put(language, fitted);
        });
        return new Result(new MeantNumbers(models), figures);
    }
}
