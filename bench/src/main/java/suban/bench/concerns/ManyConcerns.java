package suban.bench.concerns;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import suban.intake.ConcernIndexing;
import suban.intake.ConcernState;
import suban.models.text.FoldedText;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

/** So many concerns of the last two years, as an earlier version would have left them: no index has them yet. */
final class ManyConcerns {
    private static final int BATCH = 5_000;
    private static final Duration AGE = Duration.ofDays(730);
    private static final List<ConcernState> OPEN = List.of(
            ConcernState.RECEIVED,
            ConcernState.REVIEWED,
            ConcernState.DISPATCHED,
            ConcernState.DISPATCHED,
            ConcernState.ACKNOWLEDGED,
            ConcernState.IN_PROGRESS,
            ConcernState.IN_PROGRESS,
            ConcernState.WAITING,
            ConcernState.RETURNED,
            ConcernState.REOPENED);
    private static final List<ConcernState> ENDED = List.of(
            ConcernState.CLOSED,
            ConcernState.CLOSED,
            ConcernState.CLOSED,
            ConcernState.CLOSED,
            ConcernState.CLOSED,
            ConcernState.RESOLVED,
            ConcernState.ANSWERED,
            ConcernState.ANSWERED,
            ConcernState.WITHDRAWN,
            ConcernState.MERGED,
            ConcernState.SPLIT,
            ConcernState.REJECTED);
    private static final String CODES = "23456789ABCDEFGHJKMNPQRTUVWXY";

    private final Database database;
    private final Vault vault;
    private final Random random = new Random(7);
    private final Instant now;

    ManyConcerns(Database database, Vault vault, Instant now) {
        this.database = database;
        this.vault = vault;
        this.now = now;
    }

    /** Adds them; returns the seconds that indexing took. */
    double add(int count) {
        for (int from = 0; from < count; from += BATCH) {
            int start = from;
            database.write(handle -> batch(handle, start, Math.min(count, start + BATCH), count));
        }
        long start = System.nanoTime();
        ConcernIndexing.complete(database);
        return (System.nanoTime() - start) / 1e9;
    }

    private int batch(Handle handle, int from, int until, int of) {
        PreparedBatch concerns = handle.prepareBatch("""
                INSERT INTO concern (id, tracking_code, revision, state, origin, sealed, confidence, title, kind, service,
                    department, district, place, urgency, search_text, language, created_at, due_at, touched_at, owner,
                    extension_hours, watch_at)
                VALUES (:id, :code, 1, :state, :origin, :sealed, 0.8, :title, 'report', :service, :department, :district,
                    :place, :urgency, :search, 'zh', :created, :due, :created, :owner, :extension, :watch)
                """);
        PreparedBatch events = handle.prepareBatch("""
                INSERT INTO concern_event (id, concern, revision, at, actor, kind, state, shown)
                VALUES (:event, :id, 1, :created, 'resident', 'file', 'RECEIVED', 0)
                """);
        PreparedBatch units = handle.prepareBatch("INSERT INTO concern_unit (concern, unit) VALUES (:id, :unit)");
        for (int i = from; i < until; i++) {
            // The tenth that is open is mostly of the last weeks.
            boolean open = random.nextInt(10) == 0;
            double age = open ? Math.pow(random.nextDouble(), 6) : 1 - (double) i / of;
            long created = now.minusMillis((long) (age * AGE.toMillis())).toEpochMilli();
            ConcernState state = open ? one(OPEN) : one(ENDED);
            int service = random.nextInt(300);
            String id = Ids.next();
            String place = LargeCity.place(random);
            String title = LargeCity.title(random);
            String words = LargeCity.words(random, place);
            long due = created + Duration.ofHours(8 + service % 72).toMillis() * 3;
            String owner = open && random.nextInt(3) == 0 ? "staff-" + random.nextInt(200) : null;
            concerns.bind("id", id)
                    .bind("code", code(i))
                    .bind("state", state.name())
                    .bind("origin", random.nextInt(20) == 0 ? "HANDOVER" : "RESIDENT")
                    .bind("sealed", sealed(id, created, words))
                    .bind("title", title)
                    .bind("service", LargeCity.service(service))
                    .bind("department", LargeCity.department(service % 30))
                    .bind("district", LargeCity.district(random.nextInt(10)))
                    .bind("place", place)
                    .bind(
                            "urgency",
                            List.of("normal", "normal", "normal", "urgent", "critical")
                                    .get(random.nextInt(5)))
                    .bind(
                            "search",
                            FoldedText.of(title + "\n" + words + "\n" + place).text())
                    .bind("created", created)
                    .bind("due", due)
                    .bind("owner", owner)
                    .bind("extension", open && random.nextInt(100) == 0 ? Integer.valueOf(8) : null)
                    .bind("watch", open ? Long.valueOf(due) : null)
                    .add();
            events.bind("event", Ids.next())
                    .bind("id", id)
                    .bind("created", created)
                    .add();
            if (random.nextInt(30) == 0)
                units.bind("id", id)
                        .bind("unit", LargeCity.department(random.nextInt(30)))
                        .add();
        }
        concerns.execute();
        events.execute();
        units.execute();
        return until - from;
    }

    private byte[] sealed(String id, long created, String words) {
        String json = "{\"words\":\"" + words + "\",\"understood\":null,\"confirmed\":null,\"contact\":null}";
        return vault.seal(Instant.ofEpochMilli(created), "concern " + id, json.getBytes(StandardCharsets.UTF_8));
    }

    private ConcernState one(List<ConcernState> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The code of one of them: all differ. */
    static String code(int number) {
        char[] letters = new char[12];
        Arrays.fill(letters, '2');
        for (int rest = number, i = 10; rest > 0; rest /= 29, i--) letters[i] = CODES.charAt(rest % 29);
        int check = 0;
        for (int i = 0; i < 11; i++) check += (i + 2) * CODES.indexOf(letters[i]);
        letters[11] = CODES.charAt(check % 29);
        return new String(letters, 0, 4) + "-" + new String(letters, 4, 4) + "-" + new String(letters, 8, 4);
    }
}
