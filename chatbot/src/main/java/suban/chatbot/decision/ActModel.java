package suban.chatbot.decision;

import java.util.List;
import suban.models.learning.ConditionalLogit;
import suban.models.text.LengthClass;

/**
 * How likely a message wants the city to act rather than to inform: what reports something, asks for it by its verb or
 * belongs to a service speaks for it, an article that answers speaks against it, the less the longer the message is. A
 * logistic regression.
 */
public final class ActModel {
    /** Names of the features, in the order of their weights. */
    public static final List<String> FEATURES = List.of(
            "short",
            "medium",
            "long",
            "letter",
            "reports",
            "wants-anything",
            "belongs",
            "service",
            "answered-short",
            "answered-medium",
            "answered-long",
            "performs",
            "complains",
            "asks");

    private static final double MOST = 5;
    private static final double LEAST = 1e-3;

    private ActModel() {}

    /** Evidence that cannot speak against acting. */
    public static boolean[] atLeastZero() {
        boolean[] bounded = new boolean[FEATURES.size()];
        for (String name : List.of("reports", "wants-anything", "belongs", "service", "performs", "complains")) {
            bounded[FEATURES.indexOf(name)] = true;
        }
        return bounded;
    }

    /** @param answered probability that an article answers */
    public static double[] features(Evidence.Told told, double belongs, double service, double answered) {
        LengthClass length = told.length();
        double[] row = new double[FEATURES.size()];
        row[length.ordinal()] = 1;
        row[4] = Math.clamp(told.roles().reportsRatherThanAsks(), -MOST, MOST);
        row[5] = Math.clamp(told.roles().wantsAnything(), -MOST, MOST);
        row[6] = belongs;
        row[7] = service;
        double odds = Math.log((answered + LEAST) / (1 - answered + LEAST));
        // In a letter what an article is about says nothing on what the writer wants.
        if (length != LengthClass.LETTER) row[8 + length.ordinal()] = Math.clamp(odds, -MOST, MOST);
        row[11] = told.cues().performs() ? 1 : 0;
        row[12] = Math.min(2, told.cues().complains());
        row[13] = Math.min(2, told.cues().asks());
        return row;
    }

    static double probability(double[] features, double[] weights) {
        return ConditionalLogit.yes(features, weights);
    }
}
