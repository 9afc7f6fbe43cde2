/**
 * The solvers that everything learnt or fitted goes through: choices among alternatives (of which yes or no is the
 * smallest) and linear algebra on rows of numbers. Nothing here knows what the numbers mean.
 */
@NullMarked
package suban.models.learning;

import org.jspecify.annotations.NullMarked;
