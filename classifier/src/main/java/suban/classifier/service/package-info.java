/** Which service of the catalogue a message is about, with calibrated probabilities. */
@NullMarked
package suban.classifier.service;

import org.jspecify.annotations.NullMarked;
