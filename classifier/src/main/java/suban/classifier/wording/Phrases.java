package suban.classifier.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import suban.models.text.FoldedText;

/** Phrases of any language looked for in a text; denied ones do not count. Immutable and thread-safe. */
public final class Phrases {
    private final PhraseIndex index = new PhraseIndex();

    public Phrases(Collection<String> phrases) {
        phrases.forEach(index::add);
    }

    public static Phrases of(String... phrases) {
        return new Phrases(List.of(phrases));
    }

    /** Where they stand, in order. */
    public List<Occurrence> list(FoldedText text) {
        return index.find(text.text()).values().stream()
                .flatMap(List::stream)
                .filter(o -> !Denial.denies(text.text(), o.start()))
                .sorted(Comparator.comparingInt(Occurrence::start))
                .toList();
    }

    public Optional<Occurrence> findFirst(FoldedText text) {
        return list(text).stream().findFirst();
    }
}
