package suban.staff;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff.
 *
 * @param name what they sign in with: lower case, the same for ever
 * @param unit code of the department they work for, which the city may have no longer; null for a role that works for none
 * @param districts codes of those they are limited to; none at all for the whole city
 * @param firstPassword whether a password of their own has yet to be chosen
 * @param withoutPassword whether there is no password at all, so that only an activation code opens it
 * @param secondFactor whether a code is asked for beside the password
 */
public record StaffAccount(
        String name,
        String displayName,
        Role role,
        @Nullable String unit,
        Set<String> districts,
        boolean disabled,
        boolean firstPassword,
        boolean withoutPassword,
        boolean secondFactor,
        Instant created) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }

    public Post post() {
        return new Post(role, unit, districts);
    }
}
