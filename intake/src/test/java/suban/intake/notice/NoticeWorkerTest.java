package suban.intake.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static suban.intake.testing.FakeNoticeSender.SILENCE;
import static suban.intake.testing.FakeNoticeSender.status;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.FakeNoticeSender;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** The worker and a sender that speaks HTTP, well or badly. */
@SuppressWarnings("NullAway.Init")
class NoticeWorkerTest {
    private static final Duration PATIENCE = Duration.ofMillis(700);

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");
    private final Vault vault = Vault.temporary();
    private final QuietHours quiet = new QuietHours(ZoneId.of("Asia/Shanghai"));
    private final FakeNoticeSender sender = new FakeNoticeSender();

    @TempDir
    Path folder;

    private Database database;
    private Outbox outbox;
    private NoticeWorker worker;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + folder.resolve("suban.db"));
        outbox = new Outbox(database, vault, quiet, clock, true);
        worker = new NoticeWorker(outbox, new HttpNoticeSender(sender.settings(PATIENCE)), quiet, clock);
    }

    @AfterEach
    void close() {
        worker.close();
        database.close();
        sender.close();
    }

    @Test
    void a_notice_is_posted_with_its_key_and_token_and_then_sent() {
        String id = addCode();
        worker.sendDue();
        worker.sendDue();
        assertThat(sender.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.key()).isEqualTo(id);
            assertThat(asked.headers()).containsEntry("authorization", "Bearer " + FakeNoticeSender.TOKEN);
            assertThat(asked.body().toString())
                    .isEqualTo("{\"id\":\"" + id + "\",\"to\":\"13800138000\",\"channel\":\"sms\","
                            + "\"language\":\"zh\",\"text\":\"验证码 \\\"123456\\\"\",\"kind\":\"code\"}");
        });
        assertThat(find(id).state()).isEqualTo(NoticeState.SENT);
        assertThat(find(id).sent()).isEqualTo(clock.instant());
    }

    @Test
    void what_is_refused_is_given_up_and_the_next_one_is_sent() {
        sender.answers(status(400));
        String refused = addCode();
        String next = addCode();
        worker.sendDue();
        assertThat(find(refused).state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(find(next).state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void whatever_else_happens_it_is_tried_again_under_the_same_key() {
        List<String> bad = List.of(
                status(500),
                status(429, "Retry-After: 120"),
                status(302, "Location: http://elsewhere.example/"),
                SILENCE,
                "ELEPHANTS 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nshort");
        String id = add(NoticeKind.RECEIVED);
        for (int failed = 1; failed <= bad.size(); failed++) {
            sender.answers(bad.get(failed - 1));
            worker.sendDue();
            Notice notice = find(id);
            assertThat(notice.state()).as(bad.get(failed - 1)).isEqualTo(NoticeState.FAILED);
            assertThat(notice.attempts()).isEqualTo(failed);
            assertThat(notice.notBefore()).isAfter(clock.instant());
            worker.sendDue();
            assertThat(sender.asked()).hasSize(failed);
            if (failed == 2)
                assertThat(notice.notBefore()).isAfterOrEqualTo(clock.instant().plusSeconds(90));
            clock.advance(Duration.between(clock.instant(), notice.notBefore()));
        }
        worker.sendDue();
        assertThat(find(id).state()).isEqualTo(NoticeState.SENT);
        assertThat(sender.asked()).extracting(FakeNoticeSender.Asked::key).containsOnly(id);
    }

    @Test
    void after_a_day_nobody_tries_any_more() {
        String id = add(NoticeKind.RECEIVED);
        Instant began = clock.instant();
        while (find(id).state() != NoticeState.GIVEN_UP) {
            sender.answers(status(503));
            worker.sendDue();
            Duration wait = Duration.between(clock.instant(), find(id).notBefore());
            if (!wait.isNegative()) clock.advance(wait);
        }
        assertThat(find(id).attempts()).isEqualTo(Retries.MOST_ATTEMPTS);
        assertThat(Duration.between(began, clock.instant())).isLessThan(Duration.ofDays(3));
    }

    @Test
    void a_sender_that_fails_is_not_asked_for_all_the_others_at_once() {
        sender.answers(status(500));
        add(NoticeKind.RECEIVED);
        add(NoticeKind.RECEIVED);
        worker.sendDue();
        assertThat(sender.asked()).hasSize(1);
        worker.sendDue();
        assertThat(outbox.list(NoticeState.SENT, null, 9)).hasSize(1);
    }

    @Test
    void at_night_only_codes_are_sent_and_in_the_morning_the_rest() {
        clock.advance(Duration.ofHours(12).minusSeconds(1)); // 20:59:59
        sender.answers(status(500));
        String tried = add(NoticeKind.RECEIVED);
        worker.sendDue();
        assertThat(find(tried).notBefore())
                .as("half a minute later would be night")
                .isEqualTo("2026-01-06T00:00:00Z");
        String late = add(NoticeKind.RESOLVED);
        clock.advance(Duration.ofSeconds(1));
        String code = addCode();
        worker.sendDue();
        assertThat(sender.asked()).extracting(FakeNoticeSender.Asked::key).containsExactly(tried, code);
        clock.advance(Duration.ofHours(11).minusSeconds(1)); // 7:59:59
        worker.sendDue();
        assertThat(find(late).state()).isEqualTo(NoticeState.PENDING);
        clock.advance(Duration.ofSeconds(1));
        worker.sendDue();
        assertThat(find(late).state()).isEqualTo(NoticeState.SENT);
        assertThat(find(tried).state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void a_code_that_is_over_is_not_sent() {
        String id = addCode();
        clock.advance(Duration.ofMinutes(11));
        worker.sendDue();
        assertThat(find(id).state()).isEqualTo(NoticeState.GIVEN_UP);
        assertThat(sender.asked()).isEmpty();
    }

    @Test
    void what_was_cut_off_in_the_middle_is_sent_after_the_next_start_under_the_same_key() throws InterruptedException {
        sender.answers(SILENCE);
        String id = addCode();
        NoticeWorker first = new NoticeWorker(
                        outbox, new HttpNoticeSender(sender.settings(Duration.ofSeconds(30))), quiet, clock)
                .start();
        while (sender.asked().isEmpty()) Thread.sleep(10);
        long began = System.nanoTime();
        first.close();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
        worker.close();
        database.close();

        open();
        assertThat(find(id).state()).isEqualTo(NoticeState.PENDING);
        assertThat(find(id).attempts()).isZero();
        worker.start();
        while (find(id).state() != NoticeState.SENT) Thread.sleep(10);
        assertThat(sender.asked()).extracting(FakeNoticeSender.Asked::key).containsExactly(id, id);
        String next = addCode();
        began = System.nanoTime();
        while (find(next).state() != NoticeState.SENT) Thread.sleep(10);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as("woken").isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void nothing_of_it_is_in_a_log_line_or_a_settings_text() {
        assertThat(sender.settings(PATIENCE).toString()).doesNotContain(FakeNoticeSender.TOKEN);
        assertThat(find(addCode()).toString()).doesNotContain("13800138000").doesNotContain("123456");
    }

    private Notice find(String id) {
        return outbox.find(id).orElseThrow();
    }

    private String addCode() {
        database.write(handle -> {
            outbox.addCode(handle, Language.ZH, content(), clock.instant().plusSeconds(600));
            return handle;
        });
        return outbox.list(null, null, 1).getFirst().id();
    }

    private String add(NoticeKind kind) {
        database.write(handle -> {
            handle.execute("INSERT INTO concern (id, tracking_code, revision, state, origin, title, kind, urgency,"
                    + " search_text, language, created_at, due_at) VALUES ('c', 'c', 1, 'RECEIVED', 'RESIDENT', '', '',"
                    + " 'normal', '', 'zh', 0, 0) ON CONFLICT DO NOTHING");
            Outbox.About about = new Outbox.About("c", clock.instant(), null);
            outbox.add(handle, about, kind, Channel.SMS, Language.ZH, content(), true);
            return kind;
        });
        return outbox.list(null, null, 1).getFirst().id();
    }

    private static Notice.Content content() {
        return new Notice.Content("13800138000", "验证码 \"123456\"");
    }
}
