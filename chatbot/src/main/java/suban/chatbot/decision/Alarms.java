package suban.chatbot.decision;

import java.io.Serializable;

/**
 * From which probabilities danger or asking for a person is believed. With words of the city's lists less is needed than
 * without. What is likely a mere remark alarms nobody by learning alone, unless danger is plain.
 *
 * @param remark likelihood of being a remark from which nothing but words alarms
 * @param remarkWithWords likelihood of being a remark from which words alone do not alarm either
 * @param dangerInRemark danger that no words name and that holds whatever else the message is
 * @param doubtful from where on danger is asked about that is not certain
 * @param doubtfulRemark likelihood of being a remark from which nothing but words makes danger doubtful
 * @param doubtfulReport what a plain report needs before danger is asked about
 */
public record Alarms(
        double dangerWithWords,
        double danger,
        double remark,
        double remarkWithWords,
        double dangerInRemark,
        double doubtfulWithWords,
        double doubtful,
        double doubtfulRemark,
        double doubtfulReport,
        double doubtfulReportWithWords,
        double personWithWords,
        double person)
        implements Serializable {
    /** How many of them are about danger. They come first. */
    public static final int OF_DANGER = 10;

    /** As {@link #numbers} gives them. */
    public static Alarms of(double[] n) {
        return new Alarms(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]);
    }

    /** In the order of the record's components. */
    public double[] numbers() {
        return new double[] {
            dangerWithWords,
            danger,
            remark,
            remarkWithWords,
            dangerInRemark,
            doubtfulWithWords,
            doubtful,
            doubtfulRemark,
            doubtfulReport,
            doubtfulReportWithWords,
            personWithWords,
            person
        };
    }
}
