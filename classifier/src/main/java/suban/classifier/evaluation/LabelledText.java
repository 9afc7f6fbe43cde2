package suban.classifier.evaluation;

/** A row of a labelled file. The label {@code oos} means that the text belongs to none of the classes. */
record LabelledText(String label, String text) {}
