/** Districts, streets and landmarks of a city, found in a resident's own words. */
@NullMarked
package suban.classifier.places;

import org.jspecify.annotations.NullMarked;
