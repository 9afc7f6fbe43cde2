package suban.web.staff.account;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.staff.AccountFilter;
import suban.staff.Role;
import suban.staff.Units;

/** Which accounts somebody looks at, as it stands in the address. Texts are empty when not asked for. */
public record AccountQuery(String text, @Nullable Role role, String unit) {
    private static final int LONGEST = 80;

    static AccountQuery read(Context ctx) {
        return new AccountQuery(read(ctx, "q"), Role.find(read(ctx, "role")).orElse(null), read(ctx, "unit"));
    }

    static String read(Context ctx, String name) {
        String value = ctx.queryParam(name);
        String plain = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    AccountFilter filter(Units units) {
        return new AccountFilter(text, units.searchUnits(text), role, unit.isEmpty() ? null : unit);
    }

    public boolean isEmpty() {
        return text.isEmpty() && role == null && unit.isEmpty();
    }

    /** An address that asks for the same, going on behind an account. */
    public String after(@Nullable String name) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", text);
        query.put("role", role == null ? "" : role.code());
        query.put("unit", unit);
        query.put("after", name == null ? "" : name);
        String asked = query.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return AccountListPage.PATH + (asked.isEmpty() ? "" : "?" + asked);
    }
}
