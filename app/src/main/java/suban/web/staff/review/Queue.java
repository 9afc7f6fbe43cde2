package suban.web.staff.review;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Masking;
import suban.intake.ConcernState;
import suban.intake.Origin;
import suban.intake.ReviewFilter;
import suban.intake.ReviewOrder;
import suban.staff.Permission;
import suban.staff.Session;

/**
 * The part of the concerns that somebody works on, as it stands in the address: it goes along from list to concern and
 * back. Filters that are not set are empty.
 *
 * @param state null for all states
 * @param origin null for both
 */
public record Queue(
        @Nullable ConcernState state,
        @Nullable Origin origin,
        String district,
        String department,
        String service,
        String urgency,
        String text,
        View view,
        ReviewOrder order) {
    /** A part that is asked for by more than a field. */
    public enum View {
        ALL,
        OVERDUE,
        EXTENSION,
        MINE,
        UNCLAIMED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 100;
    private static final String ALL = "all";

    static Queue read(Context ctx) {
        String asked = read(ctx, "state");
        return new Queue(
                asked.equals(ALL) ? null : ConcernState.find(asked).orElse(ConcernState.RECEIVED),
                find(Origin.values(), read(ctx, "origin"), null),
                read(ctx, "district"),
                read(ctx, "department"),
                read(ctx, "service"),
                read(ctx, "urgency"),
                read(ctx, "q"),
                Objects.requireNonNull(find(View.values(), read(ctx, "view"), View.ALL)),
                read(ctx, "order").equals("newest") ? ReviewOrder.NEWEST : ReviewOrder.DUE);
    }

    private static String read(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null) return "";
        String plain = value.strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }

    private static <E extends Enum<E>> @Nullable E find(E[] values, String code, @Nullable E otherwise) {
        return Arrays.stream(values)
                .filter(v -> v.name().equalsIgnoreCase(code))
                .findFirst()
                .orElse(otherwise);
    }

    /** What the reader may look for: numbers and addresses find who told them only for who may see them. */
    ReviewFilter filter(Session reader, Instant now) {
        ReviewFilter filter = new ReviewFilter(
                        state == null ? Set.of() : Set.of(state),
                        origin,
                        district,
                        department,
                        service,
                        urgency,
                        text,
                        reader.account().may(Permission.HANDLE_CONCERNS))
                .within(Doers.scope(reader));
        return switch (view) {
            case ALL -> filter;
            case OVERDUE -> filter.dueBefore(now);
            case EXTENSION -> filter.askingForTime(true);
            case MINE -> filter.ownedBy(reader.account().name());
            case UNCLAIMED -> filter.ownedBy(ReviewFilter.NOBODY);
        };
    }

    /** What is left to be looked at once all of one state has been: a list of everything goes on with what is new. */
    Queue open() {
        return state == null ? in(ConcernState.RECEIVED) : this;
    }

    /** The same filters in another state. */
    public Queue in(@Nullable ConcernState other) {
        return new Queue(other, origin, district, department, service, urgency, text, view, order);
    }

    /** All that is seen this way, whatever its state. */
    public Queue seen(View other) {
        return new Queue(null, origin, district, department, service, urgency, text, other, order);
    }

    /** Without words that name or number a person: a filter is kept, and others may read it. */
    Queue withoutPersons() {
        return Masking.mask(text).equals(text)
                ? this
                : new Queue(state, origin, district, department, service, urgency, "", view, order);
    }

    /** As it stands in an address after the question mark; empty for the usual one. */
    public String asQuery() {
        String address = at("");
        return address.isEmpty() ? "" : address.substring(1);
    }

    /** Whether anything but the state is asked for. */
    public boolean isFiltered() {
        return origin != null
                || view != View.ALL
                || !(district.isEmpty()
                        && department.isEmpty()
                        && service.isEmpty()
                        && urgency.isEmpty()
                        && text.isEmpty());
    }

    /** An address that keeps the queue. */
    public String at(String path) {
        String query = query().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** An address that keeps the queue, with one more parameter. */
    public String at(String path, String name, String value) {
        String address = at(path);
        return address + (address.contains("?") ? "&" : "?") + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (state != ConcernState.RECEIVED) query.put("state", state == null ? ALL : state.code());
        if (origin != null) query.put("origin", origin.name().toLowerCase(Locale.ROOT));
        put(query, "district", district);
        put(query, "department", department);
        put(query, "service", service);
        put(query, "urgency", urgency);
        put(query, "q", text);
        if (view != View.ALL) query.put("view", view.code());
        if (order == ReviewOrder.NEWEST) query.put("order", "newest");
        return query;
    }

    private static void put(Map<String, String> query, String name, String value) {
        if (!value.isEmpty()) query.put(name, value);
    }
}
