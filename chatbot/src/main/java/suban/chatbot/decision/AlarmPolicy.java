package suban.chatbot.decision;

import suban.chatbot.understanding.Roles;

/** Decides from its evidence whether a message tells of danger, or leaves it in doubt. */
public final class AlarmPolicy {
    private final Alarms alarms;
    private final double sureReport;

    /** What becomes of danger. */
    public enum Verdict {
        NONE,
        ASK,
        ALARM
    }

    public AlarmPolicy(FittedNumbers fitted) {
        this(fitted.alarms(), fitted.margins());
    }

    public AlarmPolicy(Alarms alarms, Margins margins) {
        this.alarms = alarms;
        this.sureReport = margins.sureReport();
    }

    /** Whether this little calls for no further evidence: then {@link #weigh} says {@link Verdict#NONE}, whatever it is. */
    public boolean isNothing(double probability, boolean worded) {
        return probability < (worded ? Math.min(alarms.doubtfulWithWords(), alarms.doubtful()) : alarms.doubtful());
    }

    /** What a message as a whole tells. */
    public Verdict weigh(DangerEvidence evidence) {
        double p = evidence.probability();
        boolean worded = evidence.worded();
        if (isNothing(p, worded) || (!worded && evidence.brief())) return Verdict.NONE;
        if (evidence.over()) return p >= alarms.danger() ? Verdict.ASK : Verdict.NONE;
        Roles roles = evidence.roles();
        // A figure of speech has the words, too.
        boolean words = worded && roles.remark() < alarms.remarkWithWords();
        boolean alarm = words
                ? p >= alarms.dangerWithWords()
                : p >= alarms.danger() && (roles.remark() < alarms.remark() || p >= alarms.dangerInRemark());
        if (alarm) return Verdict.ALARM;
        return isDoubtful(p, words, roles, evidence.performs()) ? Verdict.ASK : Verdict.NONE;
    }

    /** Whether a sentence with words of the city's lists, judged by itself, tells of danger. */
    public boolean isAlarming(double probability) {
        return probability >= alarms.danger();
    }

    private boolean isDoubtful(double p, boolean words, Roles roles, boolean performs) {
        if (roles.report() >= sureReport) {
            // 投诉…, 请求… says what it wants; only words of danger make it doubtful.
            return words ? p >= alarms.doubtfulReportWithWords() : p >= alarms.doubtfulReport() && !performs;
        }
        return words
                ? p >= alarms.doubtfulWithWords()
                : p >= alarms.doubtful() && roles.remark() < alarms.doubtfulRemark();
    }
}
