package suban.knowledge.evaluation;

import java.util.List;

/**
 * One observed choice among alternatives.
 *
 * @param alternatives the features of each
 * @param gold indexes of those that are right; at least one is chosen
 */
record Choice(List<double[]> alternatives, List<Integer> gold) {}
