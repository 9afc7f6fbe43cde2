/**
 * The pages that staff use. {@link suban.web.staff.StaffPages} lists them; signing in and the guard before every page
 * are in {@code signin}, intake in {@code review}, articles in {@code knowledge}, accounts in {@code account}.
 */
@NullMarked
package suban.web.staff;

import org.jspecify.annotations.NullMarked;
