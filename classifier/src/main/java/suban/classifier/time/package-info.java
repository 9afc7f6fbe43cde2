/** Times as residents say them in Chinese and English, and what they mean. */
@NullMarked
package suban.classifier.time;

import org.jspecify.annotations.NullMarked;
