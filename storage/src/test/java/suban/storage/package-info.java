@NullMarked
package suban.storage;

import org.jspecify.annotations.NullMarked;
