/**
 * Who did what: entries that are only ever added, each bound to the one before it, so that changing or taking one away is
 * found. An entry names people of the city and ids, never what a resident said. What residents do is not written here.
 */
@NullMarked
package suban.audit;

import org.jspecify.annotations.NullMarked;
