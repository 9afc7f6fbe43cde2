package suban.knowledge.evaluation;

import java.util.List;
import java.util.Set;

/** Adds up how well gold articles rank among the first ten found. */
final class Ranks {
    private static final int DEPTH = 10;

    private int queries;
    private double hit1;
    private double hit5;
    private double reciprocal;
    private double gain;

    void add(List<String> found, Set<String> gold) {
        queries++;
        int first = 0;
        double gained = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, found.size()); rank++) {
            if (!gold.contains(found.get(rank - 1))) continue;
            if (first == 0) first = rank;
            gained += discount(rank);
        }
        double ideal = 0;
        for (int rank = 1; rank <= Math.min(DEPTH, gold.size()); rank++) ideal += discount(rank);
        if (first == 1) hit1++;
        if (first >= 1 && first <= 5) hit5++;
        if (first >= 1) reciprocal += 1.0 / first;
        gain += gained / ideal;
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(1 + rank);
    }

    double hit1() {
        return hit1 / queries;
    }

    double hit5() {
        return hit5 / queries;
    }

    double mrr10() {
        return reciprocal / queries;
    }

    double ndcg10() {
        return gain / queries;
    }
}
