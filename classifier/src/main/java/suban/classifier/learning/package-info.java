/**
 * Text classification that learns from few examples as well as from many: a linear model over embeddings, one over
 * character n-grams and the nearest example, weighted and calibrated on what each says about texts it has not seen.
 */
@NullMarked
package suban.classifier.learning;

import org.jspecify.annotations.NullMarked;
