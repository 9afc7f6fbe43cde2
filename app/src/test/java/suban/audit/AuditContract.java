package suban.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suban.knowledge.ArticleKey;
import suban.models.text.Language;

/** What is written is there, in one chain, and goes when its time has come. A subclass an engine. */
abstract class AuditContract extends WithAuditLog {
    private static final String NETWORK = "2001:0db8:0000:0001/64";

    @Test
    void an_entry_says_who_did_what_to_what_when_and_from_where() {
        log.record(LI, Action.CONCERN_READ, Subject.concern("0190-ab"), Outcome.DONE, NETWORK);
        AuditEntry entry = log.list(AuditFilter.ALL, null, 10).getFirst();
        assertThat(entry)
                .isEqualTo(new AuditEntry(
                        1,
                        Instant.parse("2026-01-05T01:00:00.123Z"),
                        "li.na",
                        "concern-read",
                        "concern:0190-ab",
                        "done",
                        NETWORK,
                        entry.hash()));
        assertThat(entry.hash()).matches("[0-9a-f]{64}");
        assertThat(log.verify()).isEqualTo(new Verification.Sound(1, 1, entry.hash()));
    }

    @Test
    void a_log_without_entries_is_sound() {
        assertThat(log.verify()).isEqualTo(new Verification.Sound(0, 0, ""));
    }

    @Test
    void eight_who_write_at_once_leave_one_chain() throws Exception {
        List<Future<Boolean>> done = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (int thread = 0; thread < 8; thread++) {
                String name = "staff" + thread;
                AuditLog own = new AuditLog(database, vault, clock);
                done.add(executor.submit(() -> {
                    for (int i = 0; i < 50; i++) own.record(Actor.account(name), Action.SIGN_IN, Subject.NONE);
                    return true;
                }));
            }
        }
        for (Future<Boolean> each : done) assertThat(each.get()).isTrue();
        assertThat(log.verify()).isInstanceOfSatisfying(Verification.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(400);
            assertThat(sound.number()).isEqualTo(400);
        });
    }

    @Test
    void change_and_entry_are_kept_both_or_neither() {
        String made = log.together(LI, Action.ARTICLE_RETIRED, Subject.NONE, null, () -> write("a"), r -> Outcome.DONE);
        assertThat(made).isEqualTo("a");
        assertThatThrownBy(() -> log.together(LI, Action.ARTICLE_RETIRED, Subject.NONE, null, () -> write("b"), r -> {
                    throw new IllegalStateException("no entry");
                }))
                .isInstanceOf(IllegalStateException.class);
        log.together(LI, Action.ARTICLE_RETIRED, Subject.NONE, null, () -> "nothing to tell", r -> null);
        assertThat(articles()).containsExactly("a");
        assertThat(log.list(AuditFilter.ALL, null, 10)).hasSize(1);
    }

    @Test
    void a_change_whose_entry_cannot_be_written_does_not_happen() {
        database.write(handle -> handle.execute("ALTER TABLE audit_entry RENAME TO away"));
        assertThatThrownBy(() -> log.record(LI, Action.CONCERN_READ, Subject.concern("1")))
                .isNotNull();
        assertThatThrownBy(() -> log.together(
                        LI, Action.ARTICLE_RETIRED, Subject.NONE, null, () -> write("b"), r -> Outcome.DONE))
                .isNotNull();
        assertThat(articles()).isEmpty();
    }

    @Test
    void what_waits_for_a_change_runs_once_it_is_on_disk() {
        List<Object> seen = new ArrayList<>();
        log.together(
                LI,
                Action.ARTICLE_RETIRED,
                Subject.NONE,
                null,
                () -> {
                    database.afterwards(
                            () -> seen.add(log.list(AuditFilter.ALL, null, 10).size()));
                    return write("a");
                },
                r -> Outcome.DONE);
        assertThat(seen).containsExactly(1);
        assertThatThrownBy(() -> log.together(
                        LI,
                        Action.ARTICLE_RETIRED,
                        Subject.NONE,
                        null,
                        () -> {
                            database.afterwards(() -> seen.add("never"));
                            return write("b");
                        },
                        r -> {
                            throw new IllegalStateException();
                        }))
                .isNotNull();
        assertThat(seen).hasSize(1);
    }

    @Test
    void entries_are_listed_newest_first_page_by_page_and_by_filter() {
        fill(7);
        log.record(Actor.STRANGER, Action.SIGN_IN_FAILED, Subject.account("li.na"), Outcome.REFUSED, NETWORK);
        clock.advance(Duration.ofHours(1));
        Instant later = clock.instant();
        log.record(LI, Action.ARTICLE_PUBLISHED, Subject.article(new ArticleKey("bus-card", Language.ZH)));
        assertThat(numbers(AuditFilter.ALL, null, 3)).containsExactly(9L, 8L, 7L);
        assertThat(numbers(AuditFilter.ALL, 7L, 3)).containsExactly(6L, 5L, 4L);
        assertThat(numbers(new AuditFilter("stranger", null, null, null, null), null, 9))
                .containsExactly(8L);
        assertThat(numbers(new AuditFilter(null, Action.SIGN_IN_FAILED, null, null, null), null, 9))
                .containsExactly(8L);
        for (String subject : new String[] {"bus-card", "zh/bus-card", "article:zh/bus-card"})
            assertThat(numbers(new AuditFilter(null, null, subject, null, null), null, 9))
                    .containsExactly(9L);
        assertThat(numbers(new AuditFilter(null, null, "li.na", null, null), null, 9))
                .containsExactly(8L);
        assertThat(numbers(AuditFilter.between(later, null), null, 9)).containsExactly(9L);
        assertThat(numbers(AuditFilter.between(null, later), null, 1)).containsExactly(8L);
        assertThat(numbers(new AuditFilter("%' OR 1=1 --", null, "'; DROP TABLE x", null, null), null, 9))
                .isEmpty();
        List<Long> all = new ArrayList<>();
        log.forEach(AuditFilter.ALL, entry -> all.add(entry.number()));
        assertThat(all).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void what_was_kept_long_enough_goes_and_the_rest_still_holds_together() {
        fill(5);
        clock.advance(Duration.ofDays(30));
        fill(4);
        clock.advance(Duration.ofDays(370));
        AuditRetention retention = new AuditRetention(log, clock, AuditRetention.USUAL);
        assertThat(retention.run()).isEqualTo(5);
        assertThat(log.list(AuditFilter.ALL, null, 1).getFirst().action()).isEqualTo(Action.RETENTION_RUN.code());
        assertThat(log.verify()).isInstanceOfSatisfying(Verification.Sound.class, sound -> {
            assertThat(sound.entries()).isEqualTo(5);
            assertThat(sound.number()).isEqualTo(10);
        });
        assertThat(retention.run()).isZero();
        tamper("DELETE FROM audit_entry WHERE number = 6");
        assertThat(log.verify()).isEqualTo(new Verification.Broken(6, Verification.Fault.MISSING));
    }

    @Test
    void a_log_of_which_everything_went_goes_on_where_it_was() {
        fill(3);
        clock.advance(Duration.ofDays(3));
        assertThat(new AuditRetention(log, clock, Period.ofDays(1)).run()).isEqualTo(3);
        fill(1);
        assertThat(log.verify())
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> assertThat(sound.number()).isEqualTo(5));
    }

    private List<Long> numbers(AuditFilter filter, @Nullable Long before, int limit) {
        return log.list(filter, before, limit).stream().map(AuditEntry::number).toList();
    }

    private List<String> articles() {
        return database.read(handle ->
                handle.createQuery("SELECT id FROM article").mapTo(String.class).list());
    }

    private String write(String id) {
        return database.write(handle -> {
            handle.execute("INSERT INTO article (id, language, changes) VALUES (?, 'zh', 0)", id);
            return id;
        });
    }
}
