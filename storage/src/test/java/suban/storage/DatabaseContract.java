package suban.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What both engines promise. */
abstract class DatabaseContract {
    protected Database database;

    abstract Database open();

    @BeforeEach
    void makeTable() {
        database = open();
        database.write(h -> h.execute("CREATE TABLE note (id TEXT PRIMARY KEY, text TEXT NOT NULL)"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void what_was_written_can_be_read() {
        add("1", "路灯坏了 😡");
        assertThat(texts()).containsExactly("路灯坏了 😡");
    }

    @Test
    void a_failed_write_keeps_nothing_of_itself() {
        assertThatThrownBy(() -> database.write(h -> {
                    h.execute("INSERT INTO note VALUES ('1', 'half')");
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        assertThat(texts()).isEmpty();
    }

    @Test
    void a_key_used_twice_is_the_callers_mistake_and_no_fault_of_the_database() {
        add("1", "first");
        assertThatThrownBy(() -> add("1", "second")).isNotInstanceOf(DatabaseException.class);
        assertThat(texts()).containsExactly("first");
    }

    @Test
    void a_failed_write_leaves_those_beside_it_alone() throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writes = IntStream.range(0, 200)
                    .<Future<?>>mapToObj(i -> callers.submit(() -> add(i % 10 == 0 ? "same" : "id" + i, "n" + i)))
                    .toList();
            long failed = 0;
            for (Future<?> write : writes) failed += failed(write) ? 1 : 0;
            assertThat(failed).isEqualTo(19);
        }
        assertThat(texts()).hasSize(181);
    }

    @Test
    void a_call_inside_a_write_joins_it() {
        int seen = database.write(h -> {
            h.execute("INSERT INTO note VALUES ('1', 'new')");
            add("2", "nested");
            return texts().size();
        });
        assertThat(seen).isEqualTo(2);
    }

    @Test
    void a_read_cannot_change_anything() {
        assertThatThrownBy(() -> database.read(h -> h.execute("INSERT INTO note VALUES ('1', 'sneaked in')")))
                .isInstanceOf(DatabaseException.class);
        assertThat(texts()).isEmpty();
    }

    @Test
    void an_interrupted_caller_still_learns_the_outcome() {
        Thread.currentThread().interrupt();
        add("1", "kept");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(texts()).containsExactly("kept");
    }

    @Test
    void a_closed_database_refuses_writes_and_reads() {
        database.close();
        assertThatThrownBy(() -> add("1", "late"))
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.CLOSED));
        assertThatThrownBy(this::texts)
                .isInstanceOfSatisfying(
                        DatabaseException.class, e -> assertThat(e.kind()).isEqualTo(DatabaseException.Kind.CLOSED));
    }

    protected void add(String id, String text) {
        database.write(h -> h.execute("INSERT INTO note VALUES (?, ?)", id, text));
    }

    protected List<String> texts() {
        return database.read(h -> h.createQuery("SELECT text FROM note ORDER BY id")
                .mapTo(String.class)
                .list());
    }

    private static boolean failed(Future<?> write) throws InterruptedException {
        try {
            write.get();
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            return true;
        }
    }
}
