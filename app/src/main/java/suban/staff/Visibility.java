package suban.staff;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose concerns a member of staff sees and works on: those of which departments, in which districts. This is the one place
 * that says so; what may be done with them is said by {@link Permission}. Immutable.
 *
 * <p>A concern of which no district is known is in none that an account could be kept from, so it is seen by all whom its
 * department concerns: somebody has to find out where it is. A concern that no department has yet is seen by nobody who works
 * for one.
 */
public final class Visibility {
    /** Everything. */
    public static final Visibility ALL = new Visibility(null, null);

    /** Nothing at all. */
    public static final Visibility NOTHING = new Visibility(Set.of(), Set.of());

    private final @Nullable Set<String> departments;
    private final @Nullable Set<String> districts;

    private Visibility(@Nullable Set<String> departments, @Nullable Set<String> districts) {
        this.departments = departments;
        this.districts = districts;
    }

    /** What this account sees; one that is disabled sees nothing. */
    public static Visibility of(StaffAccount account) {
        return account.disabled() ? NOTHING : of(account.post());
    }

    static Visibility of(Post post) {
        return switch (post.role()) {
            case SUPERVISOR, MANAGER, ADMINISTRATOR -> ALL;
            case INTAKE -> new Visibility(null, limit(post));
            case UNIT -> post.unit() == null ? NOTHING : new Visibility(Set.of(post.unit()), limit(post));
            case OPERATOR -> NOTHING;
        };
    }

    private static @Nullable Set<String> limit(Post post) {
        return post.districts().isEmpty() ? null : post.districts();
    }

    /**
     * Whether a concern is among them.
     *
     * @param department code of the one that handles it, or null while none does
     * @param district code of where it is, or null while that is not known
     */
    public boolean covers(@Nullable String department, @Nullable String district) {
        boolean own = departments == null || (department != null && departments.contains(department));
        return own && !seesNothing() && (districts == null || district == null || districts.contains(district));
    }

    public boolean seesEverything() {
        return departments == null && districts == null;
    }

    public boolean seesNothing() {
        return departments != null && departments.isEmpty();
    }

    /** Codes to filter by, or nothing for all departments and for concerns that have none. */
    public Optional<Set<String>> departments() {
        return Optional.ofNullable(departments);
    }

    /** Codes to filter by, beside concerns without a district, which are always among them; or nothing for all. */
    public Optional<Set<String>> districts() {
        return Optional.ofNullable(districts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Visibility that
                && departments().equals(that.departments())
                && districts().equals(that.districts());
    }

    @Override
    public int hashCode() {
        return departments().hashCode() * 31 + districts().hashCode();
    }

    @Override
    public String toString() {
        return "Visibility[departments=" + departments + ", districts=" + districts + "]";
    }
}
