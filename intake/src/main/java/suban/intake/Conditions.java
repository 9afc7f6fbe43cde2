package suban.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What has to hold for a step beside state and party. Every problem is a code: the field, then what is wrong. */
final class Conditions {
    /** What somebody else has to live with, so they are told why. */
    private static final Set<Step> NEED_A_REASON =
            EnumSet.of(Step.RETURN, Step.RECALL, Step.REJECT, Step.REFUSE_EXTENSION);

    private final IntakeRules rules;

    Conditions(IntakeRules rules) {
        this.rules = rules;
    }

    /** Problems of the words alone, before anything is looked up. */
    List<String> ofWords(Act act) {
        Step.Words words = act.step().words();
        boolean required = words == Step.Words.REQUIRED || words == Step.Words.SHOWN;
        return words == Step.Words.SHOWN
                ? Problems.ofShown("note", act.note())
                : Problems.of("note", act.note(), required);
    }

    List<String> of(FiledConcern concern, Act act, Instant now) {
        List<String> problems = new ArrayList<>();
        String note = act.note();
        if (NEED_A_REASON.contains(act.step()) && note != null && !Problems.isReason(note)) problems.add("note-thin");
        switch (act.step()) {
            case DISPATCH -> dispatch(concern, act, problems);
            case RETURN -> {
                if (act.detail() == null || ReturnReason.find(act.detail()).isEmpty()) problems.add("reason-unknown");
            }
            case REQUEST_EXTENSION -> {
                int hours = act.number();
                if (concern.course().extensionHours() != null) problems.add("extension-pending");
                else if (hours < 1 || hours > rules.limits().longestExtensionHours()) problems.add("hours-invalid");
            }
            case GRANT_EXTENSION, REFUSE_EXTENSION -> {
                if (concern.course().extensionHours() == null) problems.add("extension-none");
            }
            case CONFIRM, OBJECT -> {
                if (act.number() < 1 || act.number() > 5) problems.add("stars-invalid");
            }
            case REOPEN -> reopen(concern, act, now, problems);
            default -> {}
        }
        return problems;
    }

    private void dispatch(FiledConcern concern, Act act, List<String> problems) {
        String lead = concern.handling().department();
        if (lead == null) problems.add("department-empty");
        else if (rules.catalogue().findDepartment(lead).isEmpty()) problems.add("department-unknown");
        boolean known = act.furtherUnits().stream()
                .allMatch(unit -> rules.catalogue().findDepartment(unit).isPresent());
        if (!known) problems.add("units-unknown");
        else if (act.furtherUnits().stream().anyMatch(unit -> Objects.equals(unit, lead))) problems.add("units-lead");
        else if (act.furtherUnits().stream().distinct().count()
                < act.furtherUnits().size()) problems.add("units-twice");
    }

    private void reopen(FiledConcern concern, Act act, Instant now, List<String> problems) {
        if (act.doer().party() != Party.RESIDENT) return;
        if (concern.course().reopened() > 0) problems.add("state-reopened-before");
        Duration ago = Duration.between(concern.touched(), now);
        if (ago.compareTo(Duration.ofDays(rules.limits().reopenDays())) > 0) problems.add("state-ended-long-ago");
    }
}
