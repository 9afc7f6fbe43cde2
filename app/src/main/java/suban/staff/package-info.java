/**
 * Staff: who may do what. Accounts with their roles, signing in without giving guessers a chance, and the sessions that
 * follow. What a role may do is written in {@link suban.staff.Role} and nowhere else.
 */
@NullMarked
package suban.staff;

import org.jspecify.annotations.NullMarked;
