package suban.classifier.evaluation;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good classification is.
 *
 * @param accuracy over all rows; a row that belongs to none is right when none is likelier than any label
 * @param macroF1 mean F1 over the labels of the test rows
 * @param ece expected calibration error over 15 bins of the probability given to the answer
 * @param auroc how well rows that belong are told from rows that do not; null without such rows
 * @param oosRecallAt5 share of rows that belong to none that are refused when 5% of those that belong are; null likewise
 * @param inScopeAccuracy over the rows that belong, whether or not they would be refused
 * @param trainSeconds from texts to a classifier, embeddings included
 * @param microsPerText one text on one thread, embedding included
 * @param classifyMicrosPerText one text on one thread, given its embedding
 */
public record ClassifierReport(
        double accuracy,
        double macroF1,
        Map<String, LabelScore> perClass,
        double ece,
        @Nullable Double auroc,
        @Nullable Double oosRecallAt5,
        double inScopeAccuracy,
        double trainSeconds,
        double microsPerText,
        double classifyMicrosPerText) {}
