package suban.classifier.evaluation;

/** How well one label is found. */
public record LabelScore(double precision, double recall, double f1, int support) {}
