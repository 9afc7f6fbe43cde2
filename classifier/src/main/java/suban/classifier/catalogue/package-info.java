/** What a city handles and who handles it: services by group, the details each needs, departments and their duties. */
@NullMarked
package suban.classifier.catalogue;

import org.jspecify.annotations.NullMarked;
