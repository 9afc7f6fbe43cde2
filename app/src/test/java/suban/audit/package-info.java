@NullMarked
package suban.audit;

import org.jspecify.annotations.NullMarked;
