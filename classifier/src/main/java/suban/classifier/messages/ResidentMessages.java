package suban.classifier.messages;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import suban.models.text.Language;

/**
 * Messages of residents by what they are. How people write hardly depends on the city, so a city that has few of its own
 * also learns from the sample city's.
 *
 * @param examples of services, most of them reports
 * @param letters of 100 characters and more that report something
 * @param questions titles and variants of articles
 * @param consultations questions told at length, with the story behind them
 * @param elsewhere questions that look like a city's and that no city's articles answer
 * @param remarks everyday talk that wants nothing from a city
 * @param dangers that call for an emergency or crisis line
 * @param harmless what sounds like danger and is none
 * @param followUps what means something only in its conversation
 */
public record ResidentMessages(
        Map<Language, List<String>> examples,
        Map<Language, List<String>> letters,
        Map<Language, List<String>> questions,
        Map<Language, List<String>> consultations,
        Map<Language, List<String>> elsewhere,
        Map<Language, List<String>> remarks,
        Map<Language, List<String>> dangers,
        Map<Language, List<String>> harmless,
        Map<FollowUp, Map<Language, List<String>>> followUps)
        implements Serializable {
    public ResidentMessages {
        examples = copy(examples);
        letters = copy(letters);
        questions = copy(questions);
        consultations = copy(consultations);
        elsewhere = copy(elsewhere);
        remarks = copy(remarks);
        dangers = copy(dangers);
        harmless = copy(harmless);
        Map<FollowUp, Map<Language, List<String>>> byKind = new EnumMap<>(FollowUp.class);
        for (FollowUp kind : FollowUp.values()) byKind.put(kind, copy(followUps.getOrDefault(kind, Map.of())));
        followUps = byKind;
    }

    /** None of any. */
    public static ResidentMessages none() {
        return new ResidentMessages(
                Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** These and those; what is in both counts once. */
    public ResidentMessages with(ResidentMessages other) {
        return new ResidentMessages(
                join(examples, other.examples),
                join(letters, other.letters),
                join(questions, other.questions),
                join(consultations, other.consultations),
                join(elsewhere, other.elsewhere),
                join(remarks, other.remarks),
                join(dangers, other.dangers),
                join(harmless, other.harmless),
                joinFollowUps(other));
    }

    private Map<FollowUp, Map<Language, List<String>>> joinFollowUps(ResidentMessages other) {
        Map<FollowUp, Map<Language, List<String>>> joined = new EnumMap<>(FollowUp.class);
        for (FollowUp kind : FollowUp.values()) joined.put(kind, join(of(kind), other.of(kind)));
        return joined;
    }

    /** Follow-ups of a kind. */
    public Map<Language, List<String>> of(FollowUp kind) {
        return followUps.getOrDefault(kind, Map.of());
    }

    private static Map<Language, List<String>> join(Map<Language, List<String>> a, Map<Language, List<String>> b) {
        Map<Language, List<String>> joined = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Set<String> texts = new LinkedHashSet<>(a.getOrDefault(language, List.of()));
            texts.addAll(b.getOrDefault(language, List.of()));
            joined.put(language, new ArrayList<>(texts));
        }
        return joined;
    }

    private static Map<Language, List<String>> copy(Map<Language, List<String>> messages) {
        Map<Language, List<String>> copy = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            copy.put(language, List.copyOf(messages.getOrDefault(language, List.of())));
        }
        return copy;
    }

    /** All of them but dangers and what only sounds like one. */
    public Map<Language, List<String>> everyday() {
        return join(join(join(examples, letters), join(questions, consultations)), join(elsewhere, remarks));
    }

    /** Everything, dangers included. */
    public Map<Language, List<String>> all() {
        return join(everyday(), join(dangers, harmless));
    }

    /** Of one kind in one language. */
    public static List<String> in(Map<Language, List<String>> messages, Language language) {
        return messages.getOrDefault(language, List.of());
    }
}
