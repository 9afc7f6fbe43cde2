@NullMarked
package suban.web;

import org.jspecify.annotations.NullMarked;
