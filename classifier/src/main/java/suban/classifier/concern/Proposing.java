package suban.classifier.concern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.proposals.Proposed;
import suban.classifier.proposals.Proposer;
import suban.classifier.time.TimeMention;
import suban.models.text.FoldedText;

/**
 * Lets a language model propose slots. A proposal counts only when its words stand in the text of its concern, name a place
 * as the gazetteer and the wording know them, are a time of the calendar, a code of the catalogue. It fills what is empty;
 * where something else was read it is shown beside it. Thread-safe.
 */
public final class Proposing {
    /** What only a language model has seen. */
    private static final double PROPOSED = 0.5;

    private final Proposer proposer;
    private final Structurer structurer;
    private final ServiceCatalogue catalogue;

    public Proposing(Proposer proposer, Structurer structurer, ServiceCatalogue catalogue) {
        this.proposer = proposer;
        this.structurer = structurer;
        this.catalogue = catalogue;
    }

    /** A concern with what was proposed for it. */
    public record Result(Concern concern, List<Proposal> proposals) {
        public Result {
            proposals = List.copyOf(proposals);
        }
    }

    /**
     * Asks the model, which takes seconds.
     *
     * @param concerns as the message was structured; given back as they are when the model does not answer
     */
    public List<Result> propose(Message message, List<Concern> concerns) {
        List<Proposed> proposed = concerns.isEmpty() ? List.of() : proposer.propose(message.text(), message.language());
        if (proposed.isEmpty())
            return concerns.stream()
                    .map(concern -> new Result(concern, List.of()))
                    .toList();
        FoldedText text = FoldedText.of(message.text());
        Markings markings = structurer.markings(text, message);
        List<List<Proposed>> own = concerns.stream()
                .map(concern -> (List<Proposed>) new ArrayList<Proposed>())
                .toList();
        for (Proposed one : proposed) own.get(toldIn(one, text, concerns)).add(one);
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < concerns.size(); i++)
            results.add(new Check(text, markings, concerns.get(i)).of(own.get(i)));
        return results;
    }

    /** Index of the concern whose words hold most of what is to tell of this one. */
    private static int toldIn(Proposed proposed, FoldedText text, List<Concern> concerns) {
        Optional<Span> said = Stretch.find(text, proposed.words(), null).map(stretch -> stretch.span(text));
        int best = 0;
        int most = 0;
        for (int i = 0; i < concerns.size() && said.isPresent(); i++) {
            Span own = concerns.get(i).words();
            int shared = own == null ? 0 : own.shared(said.get());
            if (shared <= most) continue;
            most = shared;
            best = i;
        }
        return best;
    }

    /** Holds what is proposed for one concern against its text. */
    private final class Check {
        private final FoldedText text;
        private final Markings markings;
        private Concern concern;
        private final List<Proposal> proposals = new ArrayList<>();

        Check(FoldedText text, Markings markings, Concern concern) {
            this.text = text;
            this.markings = markings;
            this.concern = concern;
        }

        Result of(List<Proposed> proposed) {
            for (int i = 0; i < proposed.size(); i++) {
                if (i == 0) slots(proposed.getFirst());
                else stretch(proposed.get(i).words()).ifPresent(more -> beside("concern", more.slot(text)));
            }
            return new Result(concern, proposals);
        }

        private void slots(Proposed proposed) {
            coded(
                    "kind",
                    Kind.find(proposed.kind()).map(Kind::code),
                    concern.kind().value());
            ServiceSlot service = concern.service();
            Optional<String> code = Optional.ofNullable(proposed.service())
                    .flatMap(catalogue::findService)
                    .map(Service::code);
            coded("service", code, service == null ? "" : service.code());
            Slot place = said(Meant.PLACE, proposed.place(), concern.place());
            Slot party = said(Meant.PARTY, proposed.party(), concern.party());
            concern = concern.filled(place, time(proposed.time()), party);
        }

        private void coded(String slot, Optional<String> code, String now) {
            code.filter(other -> !other.equals(now))
                    .ifPresent(other -> beside(slot, new Slot(other, PROPOSED, List.of())));
        }

        /** What stands in the slot from now on. */
        private @Nullable Slot said(Meant meant, @Nullable String words, @Nullable Slot now) {
            Optional<Stretch> found = stretch(words).filter(s -> markings.allows(meant, s.start(), s.end()));
            return found.isEmpty() ? now : taken(meant, found.get().slot(text), now);
        }

        private @Nullable TimeSlot time(@Nullable String words) {
            TimeSlot now = concern.time();
            Optional<Stretch> found = stretch(words);
            Optional<TimeMention> read = found.flatMap(s -> markings.time(s.start(), s.end()));
            if (found.isEmpty() || read.isEmpty()) return now;
            Slot slot = found.get().slot(text);
            taken(Meant.TIME, slot, now == null ? null : now.slot());
            return now == null ? TimeReader.slot(text, read.get(), PROPOSED) : now;
        }

        private Slot taken(Meant meant, Slot slot, @Nullable Slot now) {
            if (now == null) {
                proposals.add(new Proposal(meant.code(), slot, true));
                return slot;
            }
            if (!now.evidence().equals(slot.evidence())) beside(meant.code(), slot);
            return now;
        }

        private void beside(String slot, Slot value) {
            proposals.add(new Proposal(slot, value, false));
        }

        private Optional<Stretch> stretch(@Nullable String words) {
            return Stretch.find(text, words, concern.words());
        }
    }

    /** Where proposed words stand, by indices in the folded text. */
    private record Stretch(int start, int end) {
        static Optional<Stretch> find(FoldedText text, @Nullable String words, @Nullable Span within) {
            String folded = words == null ? "" : FoldedText.of(words).text().strip();
            if (folded.isEmpty()) return Optional.empty();
            for (int at = text.text().indexOf(folded); at >= 0; at = text.text().indexOf(folded, at + 1)) {
                Stretch found = new Stretch(at, at + folded.length());
                if (within == null || within.covers(found.span(text))) return Optional.of(found);
            }
            return Optional.empty();
        }

        Span span(FoldedText text) {
            return Evidence.span(text, start, end);
        }

        Slot slot(FoldedText text) {
            return Evidence.slot(text, start, end, PROPOSED);
        }
    }
}
