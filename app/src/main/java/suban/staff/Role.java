package suban.staff;

import static suban.staff.Permission.EDIT_ARTICLES;
import static suban.staff.Permission.HANDLE_CONCERNS;
import static suban.staff.Permission.READ_ARTICLES;
import static suban.staff.Permission.READ_CONCERNS;
import static suban.staff.Permission.READ_FIGURES;
import static suban.staff.Permission.SUPERVISE_CONCERNS;
import static suban.staff.Permission.WORK_ON_CONCERNS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a member of staff is here for. */
public enum Role {
    /** Keeps the knowledge. */
    OPERATOR(EnumSet.of(READ_ARTICLES, EDIT_ARTICLES, READ_FIGURES)),
    /** Handles concerns. */
    INTAKE(EnumSet.of(READ_CONCERNS, HANDLE_CONCERNS, READ_ARTICLES)),
    /** Answers for the intake. */
    SUPERVISOR(EnumSet.of(READ_CONCERNS, HANDLE_CONCERNS, SUPERVISE_CONCERNS, READ_ARTICLES, READ_FIGURES)),
    /** Works for one department on what was sent to it. */
    UNIT(EnumSet.of(WORK_ON_CONCERNS)),
    /** Watches how things go. */
    MANAGER(EnumSet.of(READ_CONCERNS, READ_ARTICLES, READ_FIGURES)),
    /** May everything, and works for no unit. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = permissions;
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether an account of it works for one department. */
    public boolean worksForUnit() {
        return this == UNIT;
    }

    /** Whether an account of it may be limited to districts. */
    public boolean mayBeLimitedToDistricts() {
        return this == UNIT || this == INTAKE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values())
                .filter(r -> r.code().equals(code.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
