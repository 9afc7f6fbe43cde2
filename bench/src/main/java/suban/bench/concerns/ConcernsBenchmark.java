package suban.bench.concerns;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import suban.intake.ConcernState;
import suban.intake.ReviewFilter;
import suban.intake.ReviewOrder;
import suban.intake.ReviewPage;
import suban.intake.Scope;

/**
 * What staff and residents wait for, at two sizes of the same city, in turns, so that what else the machine does slows both.
 * Beside it, what version 0.2 asked the database.
 */
public final class ConcernsBenchmark {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int SLOW_ROUNDS = 5;
    private static final int PAGE = 50;

    private final PrintStream out;
    private final Instant now = Instant.now();
    private final Map<String, Consumer<StoredConcerns>> works = new LinkedHashMap<>();
    private final Map<String, Consumer<StoredConcerns>> before = new LinkedHashMap<>();

    public ConcernsBenchmark(PrintStream out) {
        this.out = out;
    }

    /** @param urls of two empty PostgreSQL databases, or none for SQLite files */
    public void run(int small, int large, String... urls) throws Exception {
        try (StoredConcerns few = StoredConcerns.of(small, urls.length == 2 ? urls[0] : null, now);
                StoredConcerns many = StoredConcerns.of(large, urls.length == 2 ? urls[1] : null, now)) {
            out.printf(
                    "indexing what was stored: %.1f s, %.1f s; load average %.1f%n%n",
                    few.indexing(), many.indexing(), load());
            out.printf("| milliseconds | %,d: median | p99 | %,d: median | p99 | ratio |%n", small, large);
            out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
            lists();
            searches();
            steps();
            works.forEach((name, work) -> row(name, work, few, many, WARM_UP, ROUNDS));
            alternatives();
            before.forEach((name, work) -> row("before: " + name, work, few, many, 1, SLOW_ROUNDS));
            out.printf("%nload average at the end %.1f%n", load());
        }
    }

    private void lists() {
        ReviewFilter all = ReviewFilter.all();
        ReviewFilter received = ReviewFilter.in(ConcernState.RECEIVED);
        list("new ones, by due", received, ReviewOrder.DUE);
        list("new ones, newest", received, ReviewOrder.NEWEST);
        list("closed ones, by due", ReviewFilter.in(ConcernState.CLOSED), ReviewOrder.DUE);
        list("all, newest", all, ReviewOrder.NEWEST);
        list("all, by due", all, ReviewOrder.DUE);
        for (ReviewOrder order : ReviewOrder.values()) {
            String by = order == ReviewOrder.DUE ? ", by due" : ", newest";
            list("new of a district" + by, filter(received, "district-3", null, null, null, null), order);
            list(
                    "closed of a department" + by,
                    filter(ReviewFilter.in(ConcernState.CLOSED), null, "department-3", null, null, null),
                    order);
            list("all of a department" + by, filter(all, null, "department-3", null, null, null), order);
            list("all of a service" + by, filter(all, null, null, "service-33", null, null), order);
            list("new of a service" + by, filter(received, null, null, "service-33", null, null), order);
            list("new critical ones" + by, filter(received, null, null, null, "critical", null), order);
        }
        list("overdue", all.dueBefore(now), ReviewOrder.DUE);
        list("mine", all.ownedBy("staff-7"), ReviewOrder.DUE);
        list("new, of nobody", received.ownedBy(ReviewFilter.NOBODY), ReviewOrder.DUE);
        list("waiting for more time", all.askingForTime(true), ReviewOrder.DUE);
        list("of two districts", received.within(new Scope(null, Set.of("district-1", "district-2"))), ReviewOrder.DUE);
        works.put("list: new ones, the second page", stored -> {
            String next =
                    stored.review().list(received, ReviewOrder.DUE, null, PAGE).next();
            stored.review().list(received, ReviewOrder.DUE, next, PAGE);
        });
        tally("counts of tabs", all);
        tally("counts of tabs, a district", filter(all, "district-3", null, null, null, null));
        tally("counts of tabs, a service", filter(all, null, null, "service-33", null, null));
        tally("counts of tabs, critical", filter(all, null, null, null, "critical", null));
        ReviewFilter unit = all.within(new Scope("department-3", Set.of()));
        works.put("a unit's board", stored -> stored.desk().list(unit, ReviewOrder.DUE, null, PAGE));
        works.put(
                "a unit's board, a tab",
                stored -> stored.desk()
                        .list(
                                ReviewFilter.in(ConcernState.DISPATCHED).within(unit.scope()),
                                ReviewOrder.DUE,
                                null,
                                PAGE));
        works.put("counts of a unit's tabs", stored -> stored.desk().tally(unit));
    }

    private void searches() {
        ReviewFilter received = ReviewFilter.in(ConcernState.RECEIVED);
        for (String text :
                new String[] {"路灯", "灯", "路灯坏了三天", "桃园路12号", "street light", "麒麟", "quokka", "凤凰", "zzyzx", "%"}) {
            search("all, newest", text, ReviewFilter.all(), ReviewOrder.NEWEST);
            search("new, by due", text, received, ReviewOrder.DUE);
        }
        search("all, by due", "麒麟", ReviewFilter.all(), ReviewOrder.DUE);
        search("all, by due", "路灯", ReviewFilter.all(), ReviewOrder.DUE);
        search("all", ManyConcerns.code(4711), ReviewFilter.all(), ReviewOrder.DUE);
        tally("counts of tabs, 路灯", filter(ReviewFilter.all(), null, null, null, null, "路灯"));
        tally("counts of tabs, 麒麟", filter(ReviewFilter.all(), null, null, null, null, "麒麟"));
        Random random = new Random(1);
        works.put(
                "tracking page",
                stored -> stored.intake().findByTrackingCode(ManyConcerns.code(random.nextInt(20_000))));
    }

    private void steps() {
        works.put("accepting one and the next of the list", stored -> {
            ReviewFilter received = ReviewFilter.in(ConcernState.RECEIVED);
            ReviewPage.Item first = stored.review()
                    .list(received, ReviewOrder.DUE, null, 2)
                    .items()
                    .getFirst();
            stored.review().accept(first.id(), "li.na", null, first.revision());
            stored.review().list(received, ReviewOrder.DUE, null, 2);
        });
    }

    private void alternatives() {
        plain("路灯, new, by due", "WHERE state = 'RECEIVED' AND search_text LIKE '%路灯%' ORDER BY due_at, id");
        plain("麒麟, all, by due", "WHERE search_text LIKE '%麒麟%' ORDER BY due_at, id");
        plain("凤凰, all, newest", "WHERE search_text LIKE '%凤凰%' ORDER BY created_at DESC, id DESC");
        plain("all of a service, by due", "WHERE service = 'service-33' ORDER BY due_at, id");
        before.put("counts of tabs", stored -> stored.review().count(ReviewFilter.all()));
        before.put(
                "counts of tabs, critical",
                stored -> stored.review().count(filter(ReviewFilter.all(), null, null, null, "critical", null)));
    }

    private void plain(String name, String rest) {
        String sql = "SELECT * FROM concern " + rest + " LIMIT 51";
        before.put(
                name,
                stored -> stored.database()
                        .read(handle -> handle.createQuery(sql).mapToMap().list()));
    }

    private void list(String name, ReviewFilter filter, ReviewOrder order) {
        works.put("list: " + name, stored -> stored.review().list(filter, order, null, PAGE));
    }

    private void search(String where, String text, ReviewFilter in, ReviewOrder order) {
        list("search " + text + ", " + where, filter(in, null, null, null, null, text), order);
    }

    private void tally(String name, ReviewFilter filter) {
        works.put(name, stored -> stored.review().tally(filter));
    }

    private static ReviewFilter filter(
            ReviewFilter in,
            @Nullable String district,
            @Nullable String department,
            @Nullable String service,
            @Nullable String urgency,
            @Nullable String text) {
        return new ReviewFilter(in.states(), null, district, department, service, urgency, text, false);
    }

    private void row(
            String name,
            Consumer<StoredConcerns> work,
            StoredConcerns few,
            StoredConcerns many,
            int warmUp,
            int rounds) {
        double[] small = new double[rounds];
        double[] large = new double[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            double one = millis(work, few);
            double other = millis(work, many);
            if (i < 0) continue;
            small[i] = one;
            large[i] = other;
        }
        Arrays.sort(small);
        Arrays.sort(large);
        out.printf(
                "| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n",
                name, median(small), p99(small), median(large), p99(large), median(large) / median(small));
    }

    private static double millis(Consumer<StoredConcerns> work, StoredConcerns stored) {
        long start = System.nanoTime();
        work.accept(stored);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double p99(double[] sorted) {
        return sorted[Math.min(sorted.length - 1, sorted.length * 99 / 100)];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
