package suban.intake;

import static suban.intake.ConcernState.ACKNOWLEDGED;
import static suban.intake.ConcernState.ANSWERED;
import static suban.intake.ConcernState.CLOSED;
import static suban.intake.ConcernState.DISPATCHED;
import static suban.intake.ConcernState.EVALUATED;
import static suban.intake.ConcernState.IN_PROGRESS;
import static suban.intake.ConcernState.MERGED;
import static suban.intake.ConcernState.RECEIVED;
import static suban.intake.ConcernState.REJECTED;
import static suban.intake.ConcernState.REOPENED;
import static suban.intake.ConcernState.RESOLVED;
import static suban.intake.ConcernState.RETURNED;
import static suban.intake.ConcernState.REVIEWED;
import static suban.intake.ConcernState.WAITING;
import static suban.intake.ConcernState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a concern: from which states, to which state, by whom, with which words. This is the whole path of
 * a concern; pages, API and {@code docs/states.md} are drawn from it.
 */
public enum Step {
    /** Its labels are right and it will be handled. */
    ACCEPT(States.AT_INTAKE_FIRST, REVIEWED, Whom.INTAKE, Words.OPTIONAL),
    /** To the unit that its department names, and to those that help. */
    DISPATCH(States.AT_INTAKE, DISPATCHED, Whom.INTAKE, Words.OPTIONAL),
    /** The answer that the resident reads ends it. */
    ANSWER(States.AT_INTAKE, ANSWERED, Whom.INTAKE, Words.SHOWN),
    /** Several others take its place. */
    SPLIT(States.AT_INTAKE, ConcernState.SPLIT, Whom.INTAKE, Words.OPTIONAL),
    /** Another one takes it along. */
    MERGE(States.AT_INTAKE, MERGED, Whom.INTAKE, Words.OPTIONAL),
    /** It asks for nothing a city can do. */
    REJECT(States.AT_INTAKE_FIRST, REJECTED, Whom.INTAKE, Words.SHOWN),

    /** Away from a unit that cannot have it, or no longer exists. */
    RECALL(States.AT_UNIT_OR_ASKED, RETURNED, Whom.INTAKE, Words.REQUIRED),

    ACKNOWLEDGE(EnumSet.of(DISPATCHED), ACKNOWLEDGED, Whom.UNIT, Words.OPTIONAL),
    /** What was done so far, for the resident to read. */
    PROGRESS(States.WORKED_ON, IN_PROGRESS, Whom.UNIT, Words.SHOWN),
    /** A question to the resident; the clock stops until it is answered. */
    ASK(States.WORKED_ON, WAITING, Whom.UNIT, Words.SHOWN),
    /** Goes on without the resident's answer. */
    RESUME(EnumSet.of(WAITING), IN_PROGRESS, EnumSet.of(Party.UNIT, Party.SERVICE), Words.OPTIONAL),
    /** Not this unit's, and why. */
    RETURN(States.AT_UNIT, RETURNED, Whom.UNIT, Words.REQUIRED),
    REQUEST_EXTENSION(States.WORKED_ON, null, Whom.UNIT, Words.REQUIRED),
    /** What a further unit did or found, for the lead. */
    CONTRIBUTE(States.AT_UNIT, null, EnumSet.of(Party.FURTHER_UNIT), Words.REQUIRED),
    /** Done, with the reply that the resident reads. */
    RESOLVE(States.WORKED_ON, RESOLVED, Whom.UNIT, Words.SHOWN),

    GRANT_EXTENSION(States.WORKED_ON, null, EnumSet.of(Party.SUPERVISOR), Words.OPTIONAL),
    REFUSE_EXTENSION(States.WORKED_ON, null, EnumSet.of(Party.SUPERVISOR), Words.REQUIRED),

    /** More words or photos; while the city waits for an answer, this is one. */
    SUPPLEMENT(States.WITH_THE_CITY, null, EnumSet.of(Party.RESIDENT, Party.INTAKE), Words.REQUIRED),
    REPLY(EnumSet.of(WAITING), IN_PROGRESS, EnumSet.of(Party.RESIDENT, Party.INTAKE), Words.REQUIRED),
    WITHDRAW(States.OPEN, WITHDRAWN, EnumSet.of(Party.RESIDENT), Words.OPTIONAL),
    /** Content: that ends it. */
    CONFIRM(EnumSet.of(RESOLVED, EVALUATED), CLOSED, EnumSet.of(Party.RESIDENT), Words.OPTIONAL),
    /** Not content, and why. */
    OBJECT(EnumSet.of(RESOLVED), EVALUATED, EnumSet.of(Party.RESIDENT), Words.OPTIONAL),
    /** Not mended: once by the resident, again by a supervisor. */
    REOPEN(
            EnumSet.of(RESOLVED, EVALUATED, CLOSED, ANSWERED),
            REOPENED,
            EnumSet.of(Party.RESIDENT, Party.SUPERVISOR),
            Words.REQUIRED),

    /** Answers, once, whether what was closed some weeks ago is still as it should be. */
    STAYS_FIXED(EnumSet.of(CLOSED), null, EnumSet.of(Party.RESIDENT), Words.OPTIONAL),

    /** Nobody objected in time, or intake looked at the objection and it stands as it is. */
    CLOSE(EnumSet.of(RESOLVED, EVALUATED), CLOSED, EnumSet.of(Party.SERVICE, Party.INTAKE), Words.OPTIONAL),
    /** It will be due soon. */
    WARN(States.RUNNING, null, EnumSet.of(Party.SERVICE), Words.NONE),
    /** It is overdue: others hear of it. */
    ESCALATE(States.RUNNING, null, EnumSet.of(Party.SERVICE), Words.NONE);

    /** What somebody writes with a step. */
    public enum Words {
        NONE,
        /** For staff, if any. */
        OPTIONAL,
        /** For staff. */
        REQUIRED,
        /** Required, and the resident reads them. */
        SHOWN
    }

    private static final class States {
        static final Set<ConcernState> AT_INTAKE_FIRST = EnumSet.of(RECEIVED, RETURNED, REOPENED);
        static final Set<ConcernState> AT_INTAKE = EnumSet.of(RECEIVED, REVIEWED, RETURNED, REOPENED);
        static final Set<ConcernState> WORKED_ON = EnumSet.of(ACKNOWLEDGED, IN_PROGRESS);
        static final Set<ConcernState> AT_UNIT = EnumSet.of(DISPATCHED, ACKNOWLEDGED, IN_PROGRESS);
        static final Set<ConcernState> AT_UNIT_OR_ASKED = EnumSet.of(DISPATCHED, ACKNOWLEDGED, IN_PROGRESS, WAITING);
        static final Set<ConcernState> RUNNING = where(ConcernState.Clock.RUNS);
        static final Set<ConcernState> WITH_THE_CITY = RUNNING;
        static final Set<ConcernState> OPEN = open();

        private static Set<ConcernState> where(ConcernState.Clock clock) {
            EnumSet<ConcernState> states = EnumSet.allOf(ConcernState.class);
            states.removeIf(state -> state.clock() != clock);
            return states;
        }

        private static Set<ConcernState> open() {
            EnumSet<ConcernState> states = EnumSet.allOf(ConcernState.class);
            states.removeIf(state -> !state.isOpen());
            return states;
        }
    }

    private static final class Whom {
        static final Set<Party> INTAKE = EnumSet.of(Party.INTAKE);
        static final Set<Party> UNIT = EnumSet.of(Party.UNIT);
    }

    private final Set<ConcernState> from;
    private final @Nullable ConcernState to;
    private final Set<Party> by;
    private final Words words;

    Step(Set<ConcernState> from, @Nullable ConcernState to, Set<Party> by, Words words) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.words = words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Step> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    public Set<ConcernState> from() {
        return EnumSet.copyOf(from);
    }

    /** The state after this step was taken in another one. */
    public ConcernState to(ConcernState before) {
        return to == null ? before : to;
    }

    /** Whether the concern is in another state afterwards. */
    public boolean moves() {
        return to != null;
    }

    public Set<Party> by() {
        return EnumSet.copyOf(by);
    }

    public Words words() {
        return words;
    }

    public boolean isAllowed(ConcernState state, Party party) {
        return from.contains(state) && (by.contains(party) || (party == Party.SUPERVISOR && by.contains(Party.INTAKE)));
    }
}
