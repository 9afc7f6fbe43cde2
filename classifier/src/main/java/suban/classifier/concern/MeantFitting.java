package suban.classifier.concern;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import suban.classifier.spans.SpanFitting;
import suban.classifier.spans.SpanModel;
import suban.classifier.spans.SpanText;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Fits which place, time, party and contact are meant to messages in which somebody marked them. */
public final class MeantFitting {
    /** Of no account at the borders of what somebody marked, or for what it says. */
    private static final Pattern PLAIN = Pattern.compile("^(?:the|at the|in the) |[\\s\\p{P}\\p{S}的]");

    /** What somebody marked, in the words of the text; null where nothing is said. */
    public record Told(
            @Nullable String place,
            @Nullable String time,
            @Nullable String party,
            @Nullable String contact) {
        @Nullable
        String of(Meant meant) {
            return switch (meant) {
                case PLACE -> place;
                case TIME -> time;
                case PARTY -> party;
                case CONTACT -> contact;
            };
        }
    }

    /** @param slot place, time, party or contact */
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

    void add(FoldedText text, Language language, Markings markings, SpanText spans, Told told) {
        for (Meant meant : Meant.values()) {
            String marked = told.of(meant);
            String plain = marked == null ? "" : plain(FoldedText.of(marked).text());
            String words = switch (meant) {
                case TIME ->
                    nearest(
                            text,
                            markings.times().stream()
                                    .map(time -> new Stretch(time.start(), time.end()))
                                    .toList(),
                            plain);
                case CONTACT ->
                    nearest(
                            text,
                            markings.ways().stream()
                                    .map(way -> new Stretch(way.start(), way.end()))
                                    .toList(),
                            plain);
                case PLACE, PARTY -> plain;
            };
            Objects.requireNonNull(
                            Objects.requireNonNull(fittings.get(language)).get(meant))
                    .add(
                            markings.choosing(meant, spans),
                            (start, end) -> markings.allows(meant, start, end),
                            (start, end) ->
                                    plain(text.text().substring(start, end)).equals(words),
                            marked != null);
        }
    }

    /** Between two indices of a folded text. */
    private record Stretch(int start, int end) {}

    /** Of the stretches that can be read, the one that says the most of what was marked. */
    private static String nearest(FoldedText text, List<Stretch> stretches, String marked) {
        String nearest = "";
        if (marked.isEmpty()) return nearest;
        for (Stretch stretch : stretches) {
            String said = plain(text.text().substring(stretch.start(), stretch.end()));
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
        record Fitted(Language language, Meant meant, SpanFitting.Result result) {}
        List<Fitted> fitted = fittings.entrySet().parallelStream()
                .flatMap(own -> own.getValue().entrySet().parallelStream()
                        .map(one -> new Fitted(
                                own.getKey(), one.getKey(), one.getValue().fit())))
                .toList();
        Map<Language, Map<Meant, SpanModel>> models = new EnumMap<>(Language.class);
        for (Fitted one : fitted)
            models.computeIfAbsent(one.language(), language -> new EnumMap<>(Meant.class))
                    .put(one.meant(), one.result().model());
        return new Result(
                new MeantNumbers(models),
                fitted.stream()
                        .map(one -> new Figure(one.meant().code(), one.language(), one.result()))
                        .toList());
    }
}
