package suban.classifier.concern;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.parts.PartReader;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.PlaceMention;
import suban.classifier.spans.WordStates;
import suban.classifier.time.TimeMention;
import suban.models.embedding.TokenStates;
import suban.models.text.FoldedText;
import suban.models.text.Language;

/** Reads what a message's words say by themselves, before it is known what the message is about. Thread-safe. */
final class WordsReader {
    /** Long enough for any concern; what stands after it is kept in the text but not read for slots. */
    private static final int MOST_READ = 8_000;
    /** In Chinese characters: 我在, "I'm on". */
    private static final int LEAST_BESIDE_PLACE = 4;

    private static final double BY_PLATE = 0.95;
    private static final double BY_NAME = 0.5;
    private static final double UNREADABLE = 0.1;

    private final Gazetteer gazetteer;
    private final JurisdictionReader jurisdictions;
    private final TimeReader times;
    private final KindReader kinds;
    private final PlaceReader places = new PlaceReader();
    private final PartyReader parties = new PartyReader();
    private final MeantNumbers numbers = MeantNumbers.own();

    private final BiFunction<String, Language, Supplier<TokenStates>> reading;

    /**
     * @param zone the city's time zone
     * @param reading begins to read words in the background
     */
    WordsReader(
            Gazetteer gazetteer,
            ZoneId zone,
            KindReader kinds,
            BiFunction<String, Language, Supplier<TokenStates>> reading) {
        this.gazetteer = gazetteer;
        this.reading = reading;
        this.kinds = kinds;
        jurisdictions = new JurisdictionReader(gazetteer);
        times = new TimeReader(zone);
    }

    Draft read(Message message) {
        FoldedText text = FoldedText.of(beginning(message.text()));
        boolean readable = Readability.isReadable(text);
        WordStates states = readable ? states(text, message) : WordStates.none();
        List<PlaceMention> mentions = mentions(text, message.source());
        JurisdictionReader.Jurisdiction jurisdiction = jurisdictions.read(text, mentions, message.position());
        Slot kind = kinds.read(text);
        Markings markings = markings(text, message, mentions);
        MeantReader meant = new MeantReader(numbers, text, message.language(), markings, markings.spans(states));
        return new Draft(
                message,
                text,
                readable,
                readable ? kind : new Slot(kind.value(), Math.min(UNREADABLE, kind.confidence()), kind.evidence()),
                jurisdiction.district(),
                jurisdiction.street(),
                readable ? meant.read(Meant.PLACE).orElse(null) : null,
                readable ? meant.time().orElse(null) : null,
                readable ? party(text, meant) : null,
                meant.contact().orElse(null));
    }

    private List<PlaceMention> mentions(FoldedText text, Source source) {
        return source == Source.SPEECH ? gazetteer.findHeard(text) : gazetteer.find(text);
    }

    /** A plate is one for certain; what is named as such is one where nothing else is meant. */
    private static @Nullable Slot party(FoldedText text, MeantReader meant) {
        return PartyReader.plate(text)
                .map(plate -> Evidence.slot(text, plate.start(), plate.end(), BY_PLATE))
                .or(() -> meant.read(Meant.PARTY))
                .or(() -> PartyReader.said(text).map(name -> Evidence.slot(text, name.start(), name.end(), BY_NAME)))
                .orElse(null);
    }

    /** What the words of a text mean. */
    WordStates states(FoldedText text, Message message) {
        return WordStates.begin(text, message.language(), reading);
    }

    /** What is known of the stretches of a text. */
    Markings markings(FoldedText text, Message message) {
        return markings(text, message, mentions(text, message.source()));
    }

    private Markings markings(FoldedText text, Message message, List<PlaceMention> mentions) {
        List<TimeMention> said = times.find(text, message.time());
        return new Markings(
                text,
                message.language(),
                mentions,
                said,
                places.find(text, mentions, said),
                parties.find(text, borders(mentions, said)).orElse(null),
                gazetteer.cityNames());
    }

    private static Set<Integer> borders(List<PlaceMention> places, List<TimeMention> times) {
        Set<Integer> borders = new HashSet<>();
        for (PlaceMention place : places) borders.add(place.end());
        for (TimeMention time : times) borders.add(time.end());
        return borders;
    }

    /** What a stretch of a text says that no model is needed for. */
    PartReader.Reading stretches(FoldedText text, Message message) {
        return new Stretches(text, message);
    }

    /** Places are looked for when the first stretch is read: most messages are about one thing at first sight. */
    private final class Stretches implements PartReader.Reading {
        private final FoldedText text;
        private final Message message;
        private @Nullable List<Span> named;

        Stretches(FoldedText text, Message message) {
            this.text = text;
            this.message = message;
        }

        @Override
        public PartReader.Said read(int start, int end) {
            Span stretch = Evidence.span(text, start, end);
            String kind = kinds.read(FoldedText.of(stretch.of(text.original()))).value();
            Set<String> within = named().stream()
                    .filter(stretch::covers)
                    .map(place -> place.of(text.original()).strip())
                    .collect(Collectors.toSet());
            String rest = stretch.of(text.original());
            for (String place : within) rest = rest.replace(place, "");
            boolean onlyWhere = !within.isEmpty() && Titles.letters(rest) < LEAST_BESIDE_PLACE;
            return new PartReader.Said(
                    within, onlyWhere, kind.equals(Kind.CONSULTATION.code()), kind.equals(Kind.PRAISE.code()));
        }

        private List<Span> named() {
            if (named == null) {
                List<PlaceMention> mentions = mentions(text, message.source());
                named = places.find(text, mentions, times.find(text, message.time())).stream()
                        .map(place -> Evidence.span(text, place.start(), place.end()))
                        .toList();
            }
            return named;
        }
    }

    private static String beginning(String text) {
        if (text.length() <= MOST_READ) return text;
        int end = Character.isHighSurrogate(text.charAt(MOST_READ - 1)) ? MOST_READ - 1 : MOST_READ;
        return text.substring(0, end);
    }
}
