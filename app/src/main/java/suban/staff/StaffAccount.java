package suban.staff;

import java.time.Instant;

/**
 * A member of staff.
 *
 * @param name what they sign in with: lower case, the same for ever
 */
public record StaffAccount(String name, String displayName, Role role, boolean disabled, Instant created) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
