package suban.web.staff.account;

import io.javalin.http.Context;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.staff.Post;
import suban.staff.Role;
import suban.staff.Units;
import suban.web.staff.signin.AccountWords;

/**
 * What an account is for, as a form shows and sends it. A unit and districts that the chosen role cannot have are no mistake:
 * the form shows their fields for every role.
 *
 * @param unit code, empty for none
 * @param districts codes; none for the whole city
 */
public record PostForm(Role role, String unit, Set<String> districts) {
    static final PostForm NEW = new PostForm(Role.INTAKE, "", Set.of());

    static PostForm of(Post post) {
        return new PostForm(post.role(), post.unit() == null ? "" : post.unit(), post.districts());
    }

    /** @param otherwise the role where none, or no such one, was sent */
    static PostForm read(Context ctx, Role otherwise) {
        return new PostForm(
                Role.find(AccountWords.param(ctx, "role")).orElse(otherwise),
                AccountWords.param(ctx, "unit").strip(),
                new LinkedHashSet<>(ctx.formParams("districts")));
    }

    Post post() {
        return new Post(role, role.worksForUnit() ? unit : null, role.mayBeLimitedToDistricts() ? districts : Set.of());
    }

    /**
     * What is wrong with it, by codes.
     *
     * @param former what the account is for so far: what the city has no longer may stay; null for a new account
     */
    List<String> problems(Units units, @Nullable Post former) {
        Post chosen = post();
        return chosen.problems(units).stream()
                .filter(problem -> former == null || !isKept(problem, chosen, former))
                .toList();
    }

    private static boolean isKept(String problem, Post chosen, Post former) {
        return switch (problem) {
            case "unit-unknown" -> chosen.unit() != null && chosen.unit().equals(former.unit());
            case "district-unknown" -> chosen.districts().equals(former.districts());
            default -> false;
        };
    }
}
