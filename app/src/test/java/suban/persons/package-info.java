@NullMarked
package suban.persons;

import org.jspecify.annotations.NullMarked;
