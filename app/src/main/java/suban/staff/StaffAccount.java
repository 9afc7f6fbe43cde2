package suban.staff;

import java.time.Instant;

/**
 * A member of staff.
 *
 * @param name what they sign in with: lower case, the same for ever
 * @param firstPassword whether the password was made up by the system and has yet to be changed
 * @param secondFactor whether a code is asked for beside the password
 */
public record StaffAccount(
        String name,
        String displayName,
        Role role,
        boolean disabled,
        boolean firstPassword,
        boolean secondFactor,
        Instant created) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
