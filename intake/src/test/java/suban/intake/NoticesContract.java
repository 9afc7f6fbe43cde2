package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.classifier.concern.Concern;
import suban.intake.notice.Channel;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeState;
import suban.intake.notice.NoticeWords;
import suban.intake.notice.Outbox;
import suban.intake.notice.QuietHours;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** What residents are told, who may see what they filed, and what is left of it. A subclass an engine. */
abstract class NoticesContract {
    static final NoticeWords WORDS = (language, kind, code, page) ->
            language.code() + " " + kind.code() + " " + code + (page == null ? "" : " " + page);

    // Nine in the morning.
    final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");
    final Vault vault = Vault.temporary();

    @TempDir
    Path folder;

    private Database database;
    private PhotoStore photos;
    private Outbox outbox;
    private Intake intake;
    private Review review;
    private Notices notices;
    private MyConcerns mine;
    private OneTimeCodes codes;
    private PersonalRecords records;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        outbox = outbox(true);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        notices = new Notices(outbox, WORDS, URI.create("https://service.example"));
        intake.listen(notices);
        mine = new MyConcerns(database, vault, photos);
        codes = new OneTimeCodes(database, vault, mine, outbox, WORDS, clock);
        records = new PersonalRecords(database, vault, photos, clock);
    }

    private Outbox outbox(boolean hasSender) {
        return new Outbox(database, vault, new QuietHours(ZoneId.of("Asia/Shanghai")), clock, hasSender);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void a_step_and_its_notice_are_written_together_or_not_at_all() {
        FiledConcern concern = file("a", new Contact("高翠兰", "+86 138-0013-8000", null));
        assertThat(notices.listFor(concern.id())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.RECEIVED);
            assertThat(notice.channel()).isEqualTo(Channel.SMS);
            assertThat(notice.state()).isEqualTo(NoticeState.PENDING);
            assertThat(notice.event())
                    .isEqualTo(review.listEvents(concern.id()).getLast().id());
            assertThat(notice.content())
                    .isEqualTo(new Notice.Content(
                            "13800138000",
                            "zh received " + concern.trackingCode() + " https://service.example/track/"
                                    + concern.trackingCode()));
        });
        assertThatThrownBy(() -> database.write(handle -> {
                    notices.add(handle, concern, "dispatched");
                    throw new IllegalStateException("the step failed");
                }))
                .hasMessage("the step failed");
        assertThat(notices.listFor(concern.id())).hasSize(1);
    }

    @Test
    void nobody_is_told_without_a_contact_and_what_is_no_number_is_for_staff() {
        assertThat(notices.listFor(file("a", null).id())).isEmpty();
        FiledConcern odd = file("b", new Contact(null, "找王大妈", null));
        assertThat(notices.listFor(odd.id())).extracting(Notice::state).containsExactly(NoticeState.GIVEN_UP);
        assertThat(notices.listFor(odd.id())).extracting(Notice::why).containsExactly("unreachable");
        FiledConcern mail = file("c", new Contact(null, null, "Gao@Example.org"));
        assertThat(notices.listFor(mail.id())).extracting(Notice::channel).containsExactly(Channel.EMAIL);
        assertThatThrownBy(() -> tell(mail, "no-such-kind")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tell(mail, "code")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_a_sender_notices_are_for_staff_and_so_is_what_still_waited() {
        FiledConcern concern = file("a", phone("13800138000"));
        Outbox silent = outbox(false);
        assertThat(silent.listFor(concern.id())).extracting(Notice::state).containsExactly(NoticeState.NO_SENDER);
        Notices told = new Notices(silent, WORDS, null);
        database.write(handle -> {
            told.add(handle, concern, "answered");
            return concern;
        });
        Notice latest = silent.list(NoticeState.NO_SENDER, null, 10).getFirst();
        assertThat(latest.content())
                .isEqualTo(new Notice.Content("13800138000", "zh answered " + concern.trackingCode()));
    }

    @Test
    void in_the_evening_a_notice_waits_for_the_morning() {
        clock.advance(Duration.ofHours(13));
        FiledConcern concern = file("a", phone("13800138000"));
        assertThat(notices.listFor(concern.id()).getFirst().notBefore()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(notices.listFor(concern.id())).allMatch(Notice::waitsForMorning);
    }

    @Test
    void pages_go_on_where_the_last_one_ended() {
        for (int i = 0; i < 5; i++) file("key " + i, phone("13800138000"));
        List<Notice> first = outbox.list(null, null, 3);
        List<Notice> second = outbox.list(NoticeState.PENDING, first.getLast().id(), 3);
        List<String> ids = new ArrayList<>();
        first.forEach(n -> ids.add(n.id()));
        second.forEach(n -> ids.add(n.id()));
        assertThat(ids).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(outbox.list(NoticeState.SENT, null, 3)).isEmpty();
        assertThat(outbox.list(null, "' OR 1 = 1 --", 10)).hasSize(5);
    }

    @Test
    void erasure_leaves_that_there_was_a_notice_and_nothing_of_it() {
        FiledConcern concern = file("a", phone("13800138000"));
        assertThat(stored()).doesNotContain("13800138000").doesNotContain("received " + concern.trackingCode());
        assertThat(records.listNotices(concern.id())).hasSize(1);
        records.erase(concern.id(), "retention");
        assertThat(notices.listFor(concern.id())).singleElement().satisfies(notice -> {
            assertThat(notice.state()).isEqualTo(NoticeState.SUPPRESSED);
            assertThat(notice.content()).isNull();
        });
        tell(review.find(concern.id()).orElseThrow(), "answered");
        assertThat(notices.listFor(concern.id())).hasSize(1);
    }

    @Test
    void what_was_closed_three_weeks_ago_is_asked_about_once() {
        FollowUps followUps = new FollowUps(database, vault, photos, notices);
        FiledConcern closed = close(file("a", phone("13800138000")));
        close(file("b", null));
        file("c", phone("13800138000"));
        clock.advance(FollowUps.AFTER.minusSeconds(1));
        assertThat(followUps.run(clock.instant())).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(followUps.run(clock.instant())).isOne();
        assertThat(followUps.run(clock.instant())).isZero();
        assertThat(notices.listFor(closed.id()))
                .extracting(Notice::kind)
                .containsExactly(NoticeKind.RECEIVED, NoticeKind.STAYS_FIXED);
        clock.advance(Duration.ofDays(30));
        assertThat(followUps.run(clock.instant())).isZero();
    }

    @Test
    void that_it_stayed_fixed_is_said_once_and_only_by_whoever_was_asked() {
        Following following = new Following(database, vault, SmallCity.rules(), photos, clock);
        FiledConcern closed = close(file("a", phone("13800138000")));
        String code = closed.trackingCode();
        Instant ended = review.find(closed.id()).orElseThrow().touched();
        assertThat(following.find(code).orElseThrow().may()).doesNotContain(Step.STAYS_FIXED);
        assertThat(following.answerStaysFixed(code, true, "", false)).isInstanceOf(StepResult.NotAllowed.class);

        clock.advance(FollowUps.AFTER);
        new FollowUps(database, vault, photos, notices).run(clock.instant());
        assertThat(following.find(code).orElseThrow().may()).contains(Step.STAYS_FIXED, Step.REOPEN);
        assertThat(following.answerStaysFixed(code, true, "一直亮着", false)).isInstanceOf(StepResult.Done.class);
        assertThat(following.answerStaysFixed(code, true, "一直亮着", false))
                .as("the button pressed twice")
                .isInstanceOf(StepResult.Done.class);
        assertThat(following.answerStaysFixed(code, false, "又坏了", false)).isInstanceOf(StepResult.NotAllowed.class);
        assertThat(following.find(code).orElseThrow().may()).doesNotContain(Step.STAYS_FIXED);
        assertThat(review.listEvents(closed.id()).stream()
                        .filter(event -> event.kind().equals("stays-fixed"))
                        .toList())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.detail()).isEqualTo("yes");
                    assertThat(event.note()).isEqualTo("一直亮着");
                    assertThat(event.at()).isEqualTo(clock.instant());
                });
        assertThat(review.find(closed.id()).orElseThrow().touched())
                .as("it ended when it ended")
                .isEqualTo(ended);
    }

    @Test
    void what_did_not_stay_fixed_is_reopened_while_that_is_possible_and_told_to_a_supervisor_after() {
        Following following = new Following(database, vault, SmallCity.rules(), photos, clock);
        FiledConcern early = close(file("a", phone("13800138000")));
        FiledConcern late = close(file("b", phone("13900139000")));
        clock.advance(FollowUps.AFTER);
        new FollowUps(database, vault, photos, notices).run(clock.instant());
        assertThat(following.answerStaysFixed(early.trackingCode(), false, " ", false))
                .isEqualTo(new StepResult.Invalid(List.of("note-empty")));
        assertThat(following.answerStaysFixed(early.trackingCode(), false, "又不亮了", false))
                .isInstanceOfSatisfying(
                        StepResult.Done.class,
                        done -> assertThat(done.concern().state()).isEqualTo(ConcernState.REOPENED));
        assertThat(review.listEvents(early.id()).reversed().stream().limit(2).map(Event::kind))
                .containsExactly("reopen", "stays-fixed");
        // The same answer again tells nothing, but what its words add is not lost.
        following.answerStaysFixed(early.trackingCode(), false, "又不亮了", false);
        following.answerStaysFixed(early.trackingCode(), false, "电线也掉下来了", false);
        assertThat(review.listEvents(early.id()).reversed().stream().limit(2).map(Event::kind))
                .containsExactly("supplement", "reopen");

        clock.advance(Duration.ofDays(20));
        assertThat(following.find(late.trackingCode()).orElseThrow().may()).doesNotContain(Step.REOPEN);
        assertThat(following.answerStaysFixed(late.trackingCode(), false, "又不亮了", false))
                .isInstanceOfSatisfying(
                        StepResult.Done.class,
                        done -> assertThat(done.concern().state()).isEqualTo(ConcernState.CLOSED));
        Instant since = clock.instant().minus(Duration.ofDays(60));
        assertThat(review.listNotFixed(since, Scope.CITY, 10))
                .extracting(NotFixed::id)
                .containsExactly(late.id());
        FiledConcern seen = review.find(late.id()).orElseThrow();
        review.reopen(late.id(), Doer.supervisor("sun.ke"), "市民说又不亮了，请再去看看", seen.revision());
        assertThat(review.listNotFixed(since, Scope.CITY, 10)).isEmpty();
    }

    @Test
    void what_was_closed_long_ago_is_not_asked_about() {
        close(file("a", phone("13800138000")));
        clock.advance(Duration.ofDays(100));
        assertThat(new FollowUps(database, vault, photos, notices).run(clock.instant()))
                .isZero();
    }

    @Test
    void a_code_shows_what_was_filed_with_the_number_and_not_what_mentions_it() {
        FiledConcern first = file("a", phone("138 0013 8000"));
        clock.advance(Duration.ofMinutes(1));
        FiledConcern second = file("b", new Contact("高翠兰", "+8613800138000", null));
        file("c", phone("13900139000")); // its words mention the first number
        String token = codes.ask("１３８-0013-8000", Language.EN).orElseThrow();
        String code = sentCode();
        assertThat(outbox.list(null, null, 1).getFirst()).satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.CODE);
            assertThat(notice.language()).isEqualTo(Language.EN);
            assertThat(notice.concern()).isNull();
        });
        assertThat(stored()).doesNotContain("code " + code);
        String owner = codes.redeem(token, " " + code.substring(0, 3) + " " + code.substring(3))
                .orElseThrow();
        assertThat(mine.list(owner))
                .extracting(MyConcerns.Item::trackingCode)
                .containsExactly(second.trackingCode(), first.trackingCode());
        assertThat(codes.redeem(token, code)).as("a second time").isEmpty();
        assertThat(mine.list("made up")).isEmpty();
    }

    @Test
    void a_code_is_sent_at_night_and_over_after_ten_minutes() {
        file("a", phone("13800138000"));
        clock.advance(Duration.ofHours(15));
        String token = codes.ask("13800138000", Language.ZH).orElseThrow();
        assertThat(outbox.list(null, null, 1).getFirst().notBefore()).isEqualTo(clock.instant());
        String code = sentCode();
        clock.advance(OneTimeCodes.GOOD.plusMillis(1));
        assertThat(codes.redeem(token, code)).isEmpty();
        codes.sweep();
        assertThat(outbox.list(null, null, 10)).extracting(Notice::kind).doesNotContain(NoticeKind.CODE);
    }

    @Test
    void guessing_ends_after_five_tries_and_only_the_browser_that_asked_may_try() {
        file("a", phone("13800138000"));
        String token = codes.ask("13800138000", Language.ZH).orElseThrow();
        String code = sentCode();
        String other = codes.ask("13800138000", Language.ZH).orElseThrow();
        assertThat(codes.redeem(other, code)).isEmpty();
        assertThat(codes.redeem("", code)).isEmpty();
        for (String slip : new String[] {"", "12345", "1234567", "abcdef", "' OR '1'='1", "9".repeat(9_000)})
            assertThat(codes.redeem(token, slip)).isEmpty();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < OneTimeCodes.MOST_TRIES; i++)
            assertThat(codes.redeem(token, wrong)).isEmpty();
        assertThat(codes.redeem(token, code)).isEmpty();
    }

    @Test
    void guesses_that_come_at_once_are_counted_one_by_one() {
        file("a", phone("13800138000"));
        String token = codes.ask("13800138000", Language.ZH).orElseThrow();
        String code = sentCode();
        List<String> opened = java.util.stream.IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> codes.redeem(token, code))
                .flatMap(Optional::stream)
                .toList();
        assertThat(opened).hasSize(1);
    }

    @Test
    void a_number_gets_five_codes_in_an_hour_and_an_unknown_one_none() {
        file("a", phone("13800138000"));
        for (int i = 0; i < OneTimeCodes.MOST_IN_AN_HOUR + 2; i++)
            assertThat(codes.ask("13800138000", Language.ZH)).isPresent();
        assertThat(countCodes()).isEqualTo(OneTimeCodes.MOST_IN_AN_HOUR);
        assertThat(codes.ask("13911112222", Language.ZH)).get().asString().matches("[0-9a-f]{32}");
        assertThat(countCodes()).isEqualTo(OneTimeCodes.MOST_IN_AN_HOUR);
        clock.advance(Duration.ofMinutes(61));
        codes.ask("13800138000", Language.ZH);
        assertThat(outbox.list(null, null, 1).getFirst().created()).isEqualTo(clock.instant());
    }

    @Test
    void what_is_no_telephone_number_gets_no_code() {
        for (String typed : new String[] {
            "", "   ", "你好", "gao@example.org", "110101199003077774", "13800138000 13900139000", "0".repeat(5_000)
        }) assertThat(codes.ask(typed, Language.ZH)).as(typed).isEmpty();
    }

    private long countCodes() {
        return outbox.list(null, null, 100).stream()
                .filter(n -> n.kind() == NoticeKind.CODE)
                .count();
    }

    private String sentCode() {
        Notice.Content content = outbox.list(null, null, 1).getFirst().content();
        return content == null ? "" : content.text().substring(content.text().length() - 6);
    }

    private static Contact phone(String number) {
        return new Contact(null, number, null);
    }

    private void tell(FiledConcern concern, String kind) {
        database.write(handle -> {
            notices.add(handle, concern, kind);
            return kind;
        });
    }

    private FiledConcern close(FiledConcern concern) {
        database.write(handle -> handle.createUpdate("UPDATE concern SET state = 'CLOSED' WHERE id = :id")
                .bind("id", concern.id())
                .execute());
        return concern;
    }

    /** Its words always tell 13800138000. */
    private FiledConcern file(String key, @Nullable Contact contact) {
        Concern c = Requests.concern("路灯坏了", "street-lights", "urban", "440305", "440305001");
        Concern confirmed = new Concern(
                c.title(),
                c.kind(),
                c.service(),
                c.department(),
                c.district(),
                c.street(),
                c.place(),
                null,
                c.urgency(),
                null,
                null,
                c.missing());
        FileRequest request = new FileRequest(confirmed, null, Requests.WORDS, Language.ZH, contact, null, List.of());
        String code = ((FileResult.Filed) intake.file(request, key)).trackingCode();
        return records.findByTrackingCode(code).flatMap(records::find).orElseThrow();
    }

    private String stored() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("notice", "one_time_code")) {
            database.read(handle -> handle.createQuery("SELECT * FROM " + table)
                            .mapToMap()
                            .list())
                    .forEach(row -> row.values()
                            .forEach(value -> all.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.UTF_8)
                                            : value)));
        }
        return all.toString();
    }
}
