package suban.web.staff.signin;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import suban.staff.AccountResult;
import suban.web.page.Page;

/** What came of a form about accounts, in words beside its fields. */
public final class AccountWords {
    private AccountWords() {}

    public static String param(Context ctx, String name) {
        return Objects.requireNonNullElse(ctx.formParam(name), "");
    }

    /** Errors by field; none if it was done. */
    public static Map<String, String> errors(Page page, AccountResult result) {
        return switch (result) {
            case AccountResult.Invalid(List<String> problems) -> {
                Map<String, String> errors = new LinkedHashMap<>();
                for (String problem : problems) errors.put(field(problem), page.text("account." + problem));
                yield errors;
            }
            case AccountResult.NameTaken taken -> Map.of("name", page.text("account.name-taken"));
            case AccountResult.LastAdministrator last -> Map.of("account", page.text("account.last-administrator"));
            case AccountResult.UnknownAccount unknown -> Map.of("account", page.text("account.unknown"));
            case AccountResult.Done done -> Map.of();
            case AccountResult.Issued issued -> Map.of();
        };
    }

    /** Says how long to wait, in words and in a header; rounded up, so that whoever waits this long may try again. */
    public static String wait(Context ctx, Page page, Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        ctx.header("Retry-After", Long.toString(seconds));
        return page.text("staff.sign-in.throttled", seconds);
    }

    private static String field(String problem) {
        if (problem.startsWith("password")) return "password";
        if (problem.startsWith("unit")) return "unit";
        if (problem.startsWith("district")) return "districts";
        return problem.startsWith("display-name") ? "display-name" : "name";
    }
}
