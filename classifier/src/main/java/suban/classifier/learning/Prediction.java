package suban.classifier.learning;

/** A label with the probability that it is the right one. */
public record Prediction(String label, double probability) {}
