package suban.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import suban.storage.Ids;

/** Puts the fields of a concern right. Every method is part of the caller's transaction. */
final class Correcting {
    private final IntakeRules rules;
    private final ConcernStore concerns;
    private final EventStore events;
    private final Labelling labelling;

    Correcting(IntakeRules rules, ConcernStore concerns, EventStore events, Labelling labelling) {
        this.rules = rules;
        this.concerns = concerns;
        this.events = events;
        this.labelling = labelling;
    }

    CorrectionResult correct(
            Handle handle,
            FiledConcern concern,
            Corrections corrections,
            String by,
            @Nullable String note,
            Instant now) {
        if (concern.erased() != null) return new CorrectionResult.Invalid(List.of("state-erased"));
        if (concern.state().isFinal()) return new CorrectionResult.Invalid(List.of("state-final"));
        List<String> problems = new ArrayList<>();
        Handling handling = corrected(concern.handling(), corrections, problems);
        problems.addAll(Problems.of(handling, rules));
        // Whoever has it now would lose it without a word: it is returned first, or dispatched anew.
        boolean moved =
                !Objects.equals(handling.department(), concern.handling().department());
        if (moved && concern.state().turn() != ConcernState.Turn.INTAKE) problems.add("department-has-it");
        if (!problems.isEmpty()) return new CorrectionResult.Invalid(problems);
        List<Change> changes = changes(concern.handling(), handling);
        if (changes.isEmpty()) return new CorrectionResult.Corrected(concern, changes);
        boolean runs = concern.state().clock() == ConcernState.Clock.RUNS
                && concern.course().reopened() == 0;
        Instant due = runs ? due(concern, handling, now) : concern.due();
        FiledConcern after = concern.changed(concern.state(), handling, due);
        if (!concerns.update(handle, after, concern.revision(), now))
            return new CorrectionResult.Conflict(
                    concerns.find(handle, concern.id()).orElseThrow());
        events.add(handle, after, new Event(Ids.next(), now, by, "correct", after.state(), note, changes));
        List<Field> fields =
                changes.stream().map(Change::field).filter(Field::isLabel).toList();
        labelling.label(handle, after, fields, by, now);
        return new CorrectionResult.Corrected(
                concerns.find(handle, concern.id()).orElseThrow(), changes);
    }

    /** Another service counts from the beginning; what turns out to be urgent is so from now on. */
    private Instant due(FiledConcern concern, Handling handling, Instant now) {
        Handling before = concern.handling();
        if (!handling.urgency().equals(before.urgency())) {
            Instant usual = rules.due(concern.created(), handling.with(Field.URGENCY, "normal"));
            return IntakeRules.earlier(usual, rules.urgentDue(now, handling.urgency()));
        }
        return Objects.equals(handling.service(), before.service())
                ? concern.due()
                : rules.due(concern.created(), handling);
    }

    private Handling corrected(Handling before, Corrections corrections, List<String> problems) {
        Handling after = before;
        // In the order of the fields; there may be none.
        Map<Field, String> ordered = new EnumMap<>(Field.class);
        ordered.putAll(corrections.values());
        for (Map.Entry<Field, String> entry : ordered.entrySet()) {
            String value = entry.getValue();
            try {
                after = after.with(entry.getKey(), value.isEmpty() ? null : value);
            } catch (DateTimeParseException e) {
                problems.add(entry.getKey().code() + "-invalid");
            }
        }
        boolean staysBehind = !corrections.values().containsKey(Field.STREET)
                && after.street() != null
                && after.district() != null
                && rules.findDistrict(after.district()).isPresent()
                && !rules.hasStreet(after.district(), after.street());
        return staysBehind ? after.with(Field.STREET, null) : after;
    }

    private static List<Change> changes(Handling before, Handling after) {
        return Arrays.stream(Field.values())
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .map(field -> new Change(field, before.get(field), after.get(field)))
                .toList();
    }
}
