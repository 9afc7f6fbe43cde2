package suban.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a concern stands: whose turn it is, and whether the time limit runs. Codes are lower-case words with dashes:
 * {@code received}, {@code in-progress}. {@link Step} says how one state leads to another; {@code docs/states.md} shows all.
 */
public enum ConcernState {
    /** On disk, not yet looked at by a person. */
    RECEIVED(Turn.INTAKE, Clock.RUNS),
    /** Intake checked it and it will be handled. Called {@code accepted} before 0.3. */
    REVIEWED(Turn.INTAKE, Clock.RUNS),
    /** Sent to the responsible unit. */
    DISPATCHED(Turn.UNIT, Clock.RUNS),
    /** The unit has taken it on. */
    ACKNOWLEDGED(Turn.UNIT, Clock.RUNS),
    /** The unit works on it and has said so. */
    IN_PROGRESS(Turn.UNIT, Clock.RUNS),
    /** The unit asked the resident something. */
    WAITING(Turn.RESIDENT, Clock.STOPPED),
    /** The unit sent it back. */
    RETURNED(Turn.INTAKE, Clock.RUNS),
    /** It had ended, and somebody found that it is not mended. */
    REOPENED(Turn.INTAKE, Clock.RUNS),
    /** The unit replied that it is done. */
    RESOLVED(Turn.RESIDENT, Clock.ENDED),
    /** The resident said that they are not content, and intake has yet to look at it. */
    EVALUATED(Turn.INTAKE, Clock.ENDED),
    /** Done, and evaluated or nobody objected. */
    CLOSED(Turn.NOBODY, Clock.ENDED),
    /** A person at intake answered it at once, or answered a handed-over conversation. */
    ANSWERED(Turn.NOBODY, Clock.ENDED),
    /** The resident took it back. */
    WITHDRAWN(Turn.NOBODY, Clock.ENDED),
    /** Handled together with another one. */
    MERGED(Turn.NOBODY, Clock.ENDED),
    /** Handled as several others. */
    SPLIT(Turn.NOBODY, Clock.ENDED),
    /** It asks for nothing a city can do. */
    REJECTED(Turn.NOBODY, Clock.ENDED);

    /** Who has to do something next. */
    public enum Turn {
        INTAKE,
        UNIT,
        RESIDENT,
        NOBODY
    }

    /** What the time limit does. */
    public enum Clock {
        RUNS,
        /** Time that passes does not count. */
        STOPPED,
        ENDED
    }

    private final Turn turn;
    private final Clock clock;

    ConcernState(Turn turn, Clock clock) {
        this.turn = turn;
        this.clock = clock;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConcernState> find(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    public Turn turn() {
        return turn;
    }

    public Clock clock() {
        return clock;
    }

    /** Whether nobody has to do anything any more. */
    public boolean isFinal() {
        return turn == Turn.NOBODY;
    }

    /** Whether somebody at the city still has to do what the concern asks for. */
    public boolean isOpen() {
        return clock != Clock.ENDED;
    }
}
