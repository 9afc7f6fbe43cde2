package suban.web.staff.audit;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.audit.Action;
import suban.audit.AuditFilter;

/**
 * Which entries somebody looks at, as it stands in the address. Texts are empty when not asked for.
 *
 * @param from the first day that is wanted
 * @param until the last day that is wanted
 */
public record AuditQuery(
        String actor,
        @Nullable Action action,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final int LONGEST = 200;

    static AuditQuery read(Context ctx) {
        String action = read(ctx, "action");
        return new AuditQuery(
                read(ctx, "actor"),
                Arrays.stream(Action.values())
                        .filter(known -> known.code().equals(action))
                        .findFirst()
                        .orElse(null),
                read(ctx, "subject"),
                date(read(ctx, "from")),
                date(read(ctx, "until")));
    }

    private static String read(Context ctx, String name) {
        String value = ctx.queryParam(name);
        String plain = value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    /** What is no day asks for nothing. */
    private static @Nullable LocalDate date(String text) {
        try {
            return text.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(text) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param zone in which days begin */
    AuditFilter filter(ZoneId zone) {
        return new AuditFilter(
                actor.isEmpty() ? null : actor,
                action,
                subject.isEmpty() ? null : subject,
                start(from, zone),
                until == null ? null : start(until.plusDays(1), zone));
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    public boolean isEmpty() {
        return actor.isEmpty() && action == null && subject.isEmpty() && from == null && until == null;
    }

    /** An address that asks for the same. */
    public String at(String path) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("actor", actor);
        query.put("action", action == null ? "" : action.code());
        query.put("subject", subject);
        query.put("from", from == null ? "" : from.toString());
        query.put("until", until == null ? "" : until.toString());
        String text = query.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? path : path + "?" + text;
    }
}
