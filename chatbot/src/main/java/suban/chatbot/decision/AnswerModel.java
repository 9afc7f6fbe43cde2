package suban.chatbot.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import suban.knowledge.search.Match;
import suban.knowledge.search.Relevance;
import suban.models.learning.ConditionalLogit;
import suban.models.text.LengthClass;

/**
 * How likely each article answers a message, and how likely none does: a conditional logit over the articles found and
 * "none of them". What similarity means depends on how long the message is, so some evidence also counts apart for short
 * ones; what the message has in common with everyday talk and with questions for others speaks for "none".
 */
public final class AnswerModel {
    /** Names of the features, in the order of their weights. */
    public static final List<String> FEATURES = List.of(
            "question",
            "best",
            "several",
            "words",
            "covered",
            "agrees",
            "question-when-short",
            "covered-when-short",
            "agrees-when-short",
            "lead",
            "none-short",
            "none-medium",
            "none-long",
            "none-letter",
            "none-background",
            "none-remark",
            "none-unknown-words",
            "none-other-city");

    private static final int OF_ARTICLES = 10;
    private static final int LEAD = 9;
    private static final double MOST_REMARK = 6;
    private static final double MOST_LEAD = 2;

    private AnswerModel() {}

    /** Evidence that cannot speak against what it is evidence for. */
    public static boolean[] atLeastZero() {
        boolean[] bounded = new boolean[FEATURES.size()];
        for (int i = 0; i < 6; i++) bounded[i] = true;
        bounded[LEAD] = true;
        for (int i = OF_ARTICLES + 4; i < bounded.length; i++) bounded[i] = true;
        return bounded;
    }

    /** One row a candidate, then that of "none of them". */
    public static List<double[]> alternatives(List<Candidate> candidates, Evidence.Told told) {
        List<double[]> alternatives = new ArrayList<>(candidates.size() + 1);
        double shortness = told.length() == LengthClass.SHORT ? 1 : 0;
        double unknown = 0;
        double[] nearest = candidates.stream()
                .mapToDouble(candidate -> 10 * part(candidate.match(), Relevance.BEST))
                .sorted()
                .toArray();
        for (Candidate candidate : candidates) {
            Map<String, Double> parts = candidate.match().parts();
            double[] row = new double[FEATURES.size()];
            row[0] = 10 * part(candidate.match(), Relevance.QUESTION);
            row[1] = 10 * part(candidate.match(), Relevance.BEST);
            row[2] = 10 * part(candidate.match(), Relevance.SEVERAL);
            row[3] = part(candidate.match(), Relevance.WORDS);
            row[4] = part(candidate.match(), Relevance.COVERED);
            row[5] = candidate.agrees();
            row[6] = shortness * row[0];
            row[7] = shortness * row[4];
            row[8] = shortness * row[5];
            row[LEAD] = lead(row[1], nearest);
            alternatives.add(row);
            unknown = Math.max(unknown, parts.getOrDefault(Relevance.UNKNOWN, 0.0));
        }
        double[] none = new double[FEATURES.size()];
        none[OF_ARTICLES + told.length().ordinal()] = 1;
        none[OF_ARTICLES + 4] = 10 * told.background();
        none[OF_ARTICLES + 5] = Math.clamp(-told.roles().wantsAnything() + MOST_REMARK / 2, 0, MOST_REMARK);
        none[OF_ARTICLES + 6] = unknown;
        none[OF_ARTICLES + 7] = told.otherCity() ? 1 : 0;
        alternatives.add(none);
        return alternatives;
    }

    /** The candidates with their probabilities, best first. */
    static List<Candidate> weigh(List<Candidate> candidates, Evidence.Told told, double[] weights) {
        double[] p = ConditionalLogit.probabilities(alternatives(candidates, told), weights);
        List<Candidate> weighed = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            weighed.add(
                    new Candidate(candidates.get(i).match(), candidates.get(i).agrees(), p[i]));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::probability).reversed());
        return weighed;
    }

    /** How much nearer than any other article: one alone in its neighbourhood is likelier to be meant. */
    private static double lead(double own, double[] nearest) {
        if (nearest.length < 2 || own < nearest[nearest.length - 1]) return 0;
        return Math.min(MOST_LEAD, own - nearest[nearest.length - 2]);
    }

    private static double part(Match match, String name) {
        return match.parts().getOrDefault(name, 0.0);
    }
}
