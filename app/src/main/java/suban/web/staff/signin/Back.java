package suban.web.staff.signin;

import org.jspecify.annotations.Nullable;
import suban.web.page.Local;

/** Where somebody wanted to go before they had to sign in. */
final class Back {
    private static final String FIRST_PAGE = "/staff";

    private Back() {}

    /** Only pages for staff, and none on the way there: nobody is sent elsewhere after signing in. */
    static String safe(@Nullable String asked) {
        String path = Local.path(asked);
        return path.startsWith("/staff/")
                        && !path.startsWith("/staff/sign-")
                        && !path.startsWith(SecondFactorPages.PATH)
                ? path
                : FIRST_PAGE;
    }
}
