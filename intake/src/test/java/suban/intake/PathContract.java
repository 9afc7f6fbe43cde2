package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.classifier.concern.Concern;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Whole lives of concerns, from filing to an honest end. A subclass an engine. */
abstract class PathContract {
    private static final Doer LAMPS = Doer.unit("zhao.gong", "urban");
    private static final Doer NOISE = Doer.unit("qian.gong", "ecology");
    private static final Doer SUPERVISOR = Doer.supervisor("sun.ke");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z"); // Monday 9:00

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private Intake intake;
    private Review review;
    private UnitDesk units;
    private Following following;
    private Deadlines deadlines;
    private int keys;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        units = new UnitDesk(database, vault, SmallCity.rules(), photos, clock);
        following = new Following(database, vault, SmallCity.rules(), photos, clock);
        deadlines = new Deadlines(database, vault, SmallCity.rules(), photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void it_is_returned_sent_on_done_doubted_and_done_again() {
        FiledConcern c = file();
        c = done(review.dispatch(c.id(), "li.na", List.of(), null, c.revision()));
        assertThat(units.find(c.id(), unit("ecology"))).isEmpty();
        c = done(units.giveBack(c.id(), LAMPS, "other-duty", "这是生态局的", c.revision()));
        assertThat(units.find(c.id(), unit("urban"))).isEmpty();
        c = corrected(review.correct(
                c.id(), new Corrections(Map.of(Field.DEPARTMENT, "ecology")), "li.na", null, c.revision()));
        c = done(review.dispatch(c.id(), "li.na", List.of("urban"), "请城管配合", c.revision()));
        c = done(units.acknowledge(c.id(), NOISE, null, c.revision()));
        c = done(units.contribute(c.id(), LAMPS, "灯杆归街道", c.revision()));
        assertThat(units.resolve(c.id(), LAMPS, "路灯已经修好了，灯亮了", false, c.revision()))
                .isEqualTo(new StepResult.NotAllowed(ConcernState.ACKNOWLEDGED, Step.RESOLVE));
        c = done(units.progress(c.id(), NOISE, "已到现场查看，电话 0755-88886666", c.revision()));
        c = done(units.resolve(c.id(), NOISE, "路灯已更换，现场已亮灯", false, c.revision()));
        assertThat(done(following.evaluate(c.trackingCode(), 1, "还是不亮")).state())
                .isEqualTo(ConcernState.EVALUATED);
        c = done(following.reopen(c.trackingCode(), "晚上去看还是黑的", false));
        assertThat(c.state()).isEqualTo(ConcernState.REOPENED);
        c = done(review.dispatch(c.id(), "li.na", List.of(), null, c.revision()));
        c = done(units.acknowledge(c.id(), NOISE, null, c.revision()));
        c = done(units.resolve(c.id(), NOISE, "线路已修复，今晚已确认亮灯", false, c.revision()));
        c = done(following.evaluate(c.trackingCode(), 5, null));

        assertThat(c.state()).isEqualTo(ConcernState.CLOSED);
        assertThat(c.course().stars()).isEqualTo(5);
        assertThat(following.reopen(c.trackingCode(), "再来一次", false))
                .isEqualTo(new StepResult.Invalid(List.of("state-reopened-before")));
        assertThat(done(review.reopen(c.id(), SUPERVISOR, "督办", c.revision())).state())
                .isEqualTo(ConcernState.REOPENED);
        PublicTimeline seen = following.find(c.trackingCode()).orElseThrow();
        assertThat(seen.entries())
                .extracting(PublicTimeline.Entry::kind)
                .containsExactly(
                        "file",
                        "dispatch",
                        "return",
                        "dispatch",
                        "acknowledge",
                        "progress",
                        "resolve",
                        "object",
                        "reopen",
                        "dispatch",
                        "acknowledge",
                        "resolve",
                        "confirm",
                        "reopen");
        assertThat(seen.answer()).isEqualTo("线路已修复，今晚已确认亮灯");
        assertThat(seen.toString()).doesNotContain("13800138000", "还是不亮", "灯杆归街道", "这是生态局的", "zhao.gong");
        assertThat(review.listReturned(10)).singleElement().satisfies(returned -> {
            assertThat(returned.unit()).isEqualTo("urban");
            assertThat(returned.reason()).isEqualTo(ReturnReason.OTHER_DUTY);
            assertThat(returned.text()).doesNotContain("１３８００１３８０００");
        });
    }

    @Test
    void what_a_resident_reads_tells_no_personal_number_whoever_writes_it() {
        FiledConcern c = acknowledged();
        StepResult personal = new StepResult.Invalid(List.of("note-personal"));
        assertThat(units.ask(c.id(), LAMPS, "请打我手机13812345678", c.revision())).isEqualTo(personal);
        assertThat(units.progress(c.id(), LAMPS, "申请人440301198505051234已登记", c.revision()))
                .isEqualTo(personal);
        FiledConcern other = file();
        assertThat(review.answer(other.id(), "li.na", "打13812345678", 1)).isEqualTo(personal);
        assertThat(review.reject(other.id(), "li.na", "请直接打13812345678", 1)).isEqualTo(personal);

        c = done(units.ask(c.id(), LAMPS, "请打0755-88886666或12345告诉我们是几号灯杆", c.revision()));
        assertThat(following.find(c.trackingCode()).orElseThrow().question())
                .isEqualTo("请打0755-88886666或12345告诉我们是几号灯杆");
        // What a resident said on the telephone may hold their number.
        assertThat(review.supplement(c.id(), "li.na", "三号，请回电13812345678")).isInstanceOf(StepResult.Done.class);
    }

    @Test
    void a_full_stop_is_no_answer_and_one_word_no_reason() {
        FiledConcern c = acknowledged();
        for (String words : new String[] {"不", "no", "不是我", "。。。。", "👍"}) {
            assertThat(units.giveBack(c.id(), LAMPS, "other-duty", words, c.revision()))
                    .as(words)
                    .isInstanceOf(StepResult.Invalid.class);
            assertThat(review.recall(c.id(), Doer.intake("li.na"), words, c.revision()))
                    .as(words)
                    .isInstanceOf(StepResult.Invalid.class);
        }
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        for (String words : new String[] {"。", "?!", "😡😡", "…… —"}) {
            assertThat(following.supplement(c.trackingCode(), words, List.of(), false))
                    .as(words)
                    .isEqualTo(new StepResult.Invalid(List.of("note-no-words")));
        }
        assertThat(following.find(c.trackingCode()).orElseThrow().question()).isNotNull();
        c = done(following.supplement(c.trackingCode(), "3", List.of(), false));
        assertThat(done(units.giveBack(c.id(), LAMPS, "other-duty", "not ours", c.revision()))
                        .state())
                .isEqualTo(ConcernState.RETURNED);
    }

    @Test
    void the_same_addition_sent_twice_stands_once() {
        FiledConcern c = acknowledged();
        done(following.supplement(c.trackingCode(), "还有一盏也不亮", List.of(), false));
        clock.advance(Duration.ofMinutes(1));
        done(following.supplement(c.trackingCode(), " 还有一盏也不亮 ", List.of(), false));
        assertThat(additions(c)).isEqualTo(1);
        done(following.supplement(c.trackingCode(), "小学门口那盏", List.of(), false));
        done(following.supplement(c.trackingCode(), "还有一盏也不亮", List.of(), false));
        assertThat(additions(c)).isEqualTo(3);
        clock.advance(Following.SAME.plusSeconds(1));
        done(following.supplement(c.trackingCode(), "还有一盏也不亮", List.of(), false));
        assertThat(additions(c)).isEqualTo(4);
        c = review.find(c.id()).orElseThrow();
        c = done(units.ask(c.id(), LAMPS, "哪一盏？", c.revision()));
        // The same words may well answer another question.
        assertThat(done(following.supplement(c.trackingCode(), "还有一盏也不亮", List.of(), false))
                        .state())
                .isEqualTo(ConcernState.IN_PROGRESS);
        done(following.supplement(c.trackingCode(), "还有一盏也不亮", List.of(), false));
        assertThat(additions(c)).isEqualTo(4);
    }

    @Test
    void a_unit_learns_that_what_it_had_was_taken_back_and_no_other_unit_does() {
        FiledConcern c = acknowledged();
        assertThat(units.findWithdrawn(c.id(), unit("urban"))).isEmpty();
        done(following.withdraw(c.trackingCode(), "已经好了"));
        assertThat(units.find(c.id(), unit("urban"))).isEmpty();
        assertThat(units.findWithdrawn(c.id(), unit("urban")))
                .contains(new UnitDesk.Withdrawn(c.trackingCode(), clock.instant()));
        assertThat(units.findWithdrawn(c.id(), unit("ecology"))).isEmpty();

        FiledConcern unsent = file();
        done(following.withdraw(unsent.trackingCode(), null));
        assertThat(units.findWithdrawn(unsent.id(), unit("urban"))).isEmpty();

        FiledConcern undone = file();
        undone = done(review.dispatch(undone.id(), "li.na", List.of(), null, undone.revision()));
        done(review.undo(undone.id(), "li.na", undone.revision()));
        done(following.withdraw(undone.trackingCode(), null));
        assertThat(units.findWithdrawn(undone.id(), unit("urban"))).isEmpty();
    }

    @Test
    void a_number_told_later_is_the_contact_where_there_was_none() {
        FiledConcern c = withoutContact();
        assertThat(c.contact()).isNull();
        c = done(following.supplement(c.trackingCode(), "电话13700001111", List.of(), false));
        c = review.find(c.id()).orElseThrow();
        assertThat(c.contact()).isEqualTo(new Contact(null, "13700001111", null));
        assertThat(review.listEvents(c.id()).getLast().detail()).isEqualTo("contact");
        assertThat(c.withoutContact()
                        .masked(review.listEvents(c.id()))
                        .getLast()
                        .note())
                .doesNotContain("13700001111");

        c = done(following.supplement(c.trackingCode(), "还是打 137 0000 1111", List.of(), false));
        assertThat(review.listEvents(c.id()).getLast().detail()).isNull();
        c = done(following.supplement(c.trackingCode(), "换成13900002222吧", List.of(), false));
        assertThat(c.contact()).isEqualTo(new Contact(null, "13700001111", null));
        assertThat(review.listEvents(c.id()).getLast().detail()).isEqualTo("further-contact");
    }

    @Test
    void of_several_numbers_or_anothers_none_is_taken() {
        FiledConcern c = withoutContact();
        done(following.supplement(c.trackingCode(), "13700001111 或者 13900002222", List.of(), false));
        assertThat(review.find(c.id()).orElseThrow().contact()).isNull();
        assertThat(review.listEvents(c.id()).getLast().detail()).isEqualTo("further-contact");
        done(following.supplement(c.trackingCode(), "物业的电话是13900002222", List.of(), false));
        assertThat(review.find(c.id()).orElseThrow().contact()).isNull();
        assertThat(review.listEvents(c.id()).getLast().detail()).isNull();
    }

    private long additions(FiledConcern c) {
        return review.listEvents(c.id()).stream()
                .filter(event -> event.kind().equals("supplement"))
                .count();
    }

    @Test
    void an_undo_that_comes_twice_is_told_so() {
        FiledConcern c = file();
        c = done(review.dispatch(c.id(), "li.na", List.of(), null, c.revision()));
        int dispatched = c.revision();
        done(review.undo(c.id(), "li.na", dispatched));
        assertThat(review.undo(c.id(), "li.na", dispatched))
                .isEqualTo(new StepResult.Invalid(List.of(Review.UNDONE_BEFORE)));
        assertThat(review.undo(c.id(), "wang.wei", dispatched)).isInstanceOf(StepResult.Conflict.class);
    }

    @Test
    void the_clock_stops_while_the_resident_is_asked() {
        FiledConcern c = acknowledged();
        Instant due = c.due();
        clock.advance(Duration.ofHours(1));
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        assertThat(following.find(c.trackingCode()).orElseThrow().question()).isEqualTo("请问是几号灯杆？");
        clock.advance(Duration.ofDays(1));
        assertThat(deadlines.run()).isZero();
        c = done(following.supplement(c.trackingCode(), "在小学门口", List.of(), false));
        assertThat(c.state()).isEqualTo(ConcernState.IN_PROGRESS);
        assertThat(c.due()).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(following.find(c.trackingCode()).orElseThrow().question()).isNull();
        assertThat(following.supplement(c.trackingCode(), "补充：有孩子摔了", List.of(), false))
                .isInstanceOfSatisfying(
                        StepResult.Done.class,
                        done -> assertThat(done.concern().state()).isEqualTo(ConcernState.IN_PROGRESS));
    }

    @Test
    void danger_told_later_makes_it_due_within_hours_and_stands_in_the_history() {
        FiledConcern c = acknowledged();
        c = done(following.supplement(c.trackingCode(), "灯杆漏电，有人被电倒了", List.of(), true));
        assertThat(c.handling().urgency()).isEqualTo("critical");
        assertThat(c.due()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(review.listEvents(c.id()).getLast().changes())
                .containsExactly(new Change(Field.URGENCY, "normal", "critical"));
        Instant due = c.due();
        clock.advance(Duration.ofMinutes(5));
        assertThat(done(following.supplement(c.trackingCode(), "他还躺着", List.of(), true))
                        .due())
                .isEqualTo(due);
    }

    @Test
    void danger_keeps_what_was_left_by_the_wall_clock_while_the_resident_is_asked() {
        clock.advance(Duration.ofHours(14)); // at night, when no working hour passes
        FiledConcern c = acknowledged();
        c = done(following.supplement(c.trackingCode(), "灯杆漏电，有人被电倒了", List.of(), true));
        clock.advance(Duration.ofMinutes(30));
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        clock.advance(Duration.ofMinutes(10));
        c = done(following.supplement(c.trackingCode(), "十二号", List.of(), false));
        assertThat(c.due()).isEqualTo(clock.instant().plus(Duration.ofMinutes(90)));
    }

    @Test
    void an_answer_that_is_sent_twice_stands_once() {
        FiledConcern c = acknowledged();
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        for (int i = 0; i < 2; i++) {
            done(following.supplement(c.trackingCode(), "十二号，有人被电倒了", List.of(), true));
            clock.advance(Duration.ofSeconds(2));
        }
        assertThat(review.listEvents(c.id()).stream()
                        .filter(event -> event.actor().equals(Event.RESIDENT)))
                .extracting(Event::kind)
                .containsExactly("file", "reply");
    }

    @Test
    void nobody_waits_for_ever_for_an_answer() {
        FiledConcern c = acknowledged();
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        clock.advance(Duration.ofDays(9));
        assertThat(deadlines.run()).isEqualTo(1);
        assertThat(review.find(c.id()).orElseThrow().state()).isEqualTo(ConcernState.IN_PROGRESS);
        assertThat(review.find(c.id()).orElseThrow().due()).isAfter(clock.instant());
    }

    @Test
    void more_time_is_asked_for_and_granted_or_refused() {
        FiledConcern c = acknowledged();
        Instant due = c.due();
        assertThat(units.requestExtension(c.id(), LAMPS, 0, "等配件", c.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("hours-invalid")));
        assertThat(review.decideExtension(c.id(), SUPERVISOR, true, null, c.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("extension-none")));
        c = done(units.requestExtension(c.id(), LAMPS, 7, "等配件", c.revision()));
        assertThat(review.list(ReviewFilter.all().askingForTime(true), ReviewOrder.DUE, null, 10)
                        .items())
                .hasSize(1);
        assertThat(review.decideExtension(c.id(), Doer.intake("li.na"), true, null, c.revision()))
                .isInstanceOf(StepResult.NotAllowed.class);
        c = done(review.decideExtension(c.id(), SUPERVISOR, true, null, c.revision()));
        assertThat(c.due()).isEqualTo(due.plus(Duration.ofDays(1)));
        c = done(units.requestExtension(c.id(), LAMPS, 7, "还等配件", c.revision()));
        c = done(review.decideExtension(c.id(), SUPERVISOR, false, "先临时照明", c.revision()));
        assertThat(c.due()).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(c.course().extensionHours()).isNull();

        c = done(units.requestExtension(c.id(), LAMPS, 7, "再等配件", c.revision()));
        c = done(units.resolve(c.id(), LAMPS, "配件到了，灯已修好。", false, c.revision()));
        assertThat(c.course().extensionHours())
                .as("what is done needs no more time")
                .isNull();
    }

    @Test
    void what_is_late_is_reported_ever_higher_and_each_time_once() {
        FiledConcern c = acknowledged();
        assertThat(deadlines.run()).isZero();
        clock.set(c.due().minusSeconds(1));
        assertThat(deadlines.run()).isEqualTo(1);
        assertThat(escalation(c)).isEqualTo(Watch.DUE_SOON);
        assertThat(deadlines.run()).isZero();
        clock.set(c.due());
        assertThat(deadlines.run()).isEqualTo(1);
        assertThat(escalation(c)).isEqualTo(Watch.OVERDUE);
        assertThat(review.list(ReviewFilter.all().dueBefore(clock.instant().plusMillis(1)), ReviewOrder.DUE, null, 10)
                        .items())
                .hasSize(1);
        clock.advance(Duration.ofDays(40));
        assertThat(deadlines.run()).isEqualTo(1);
        assertThat(escalation(c)).isEqualTo(Watch.AT_MANAGER);
        assertThat(deadlines.run()).isZero();
    }

    @Test
    void what_is_overdue_is_reported_to_those_it_has_reached_until_it_is_done() {
        FiledConcern c = acknowledged();
        Scope nanshan = new Scope(null, Set.of("440305"));
        Scope elsewhere = new Scope(null, Set.of("440304"));
        clock.set(c.due().minusSeconds(1));
        deadlines.run();
        assertThat(reported(ReportedTo.UNIT, unit("urban")))
                .as("warned of only")
                .isEmpty();
        clock.set(c.due());
        deadlines.run();
        assertThat(reported(ReportedTo.UNIT, unit("urban"))).containsExactly(c.id());
        assertThat(reported(ReportedTo.UNIT, unit("ecology"))).isEmpty();
        assertThat(reported(ReportedTo.INTAKE, nanshan)).containsExactly(c.id());
        assertThat(reported(ReportedTo.INTAKE, elsewhere)).isEmpty();
        assertThat(reported(ReportedTo.SUPERVISOR, Scope.CITY)).isEmpty();
        clock.advance(Duration.ofDays(40));
        deadlines.run();
        assertThat(reported(ReportedTo.SUPERVISOR, Scope.CITY)).containsExactly(c.id());
        assertThat(reported(ReportedTo.MANAGER, Scope.CITY)).containsExactly(c.id());
        c = review.find(c.id()).orElseThrow();
        done(units.resolve(c.id(), LAMPS, "路灯已更换，现场已亮灯", false, c.revision()));
        for (ReportedTo whom : ReportedTo.values())
            assertThat(reported(whom, Scope.CITY)).as(whom.name()).isEmpty();
    }

    private List<String> reported(ReportedTo whom, Scope scope) {
        return review.listReported(whom, scope, 10).stream()
                .map(ReportedConcern::id)
                .toList();
    }

    @Test
    void it_closes_when_nobody_objects_and_an_objection_waits_for_intake() {
        FiledConcern silent = resolved();
        FiledConcern doubted = resolved();
        done(following.evaluate(doubted.trackingCode(), 2, "没人来"));
        clock.advance(Duration.ofDays(8));
        assertThat(deadlines.run()).isEqualTo(1);
        assertThat(review.find(silent.id()).orElseThrow().state()).isEqualTo(ConcernState.CLOSED);
        assertThat(review.find(doubted.id()).orElseThrow().state()).isEqualTo(ConcernState.EVALUATED);
        done(review.close(doubted.id(), Doer.intake("li.na"), "已电话说明", doubted.revision() + 1));
        clock.advance(Duration.ofDays(31));
        assertThat(following.reopen(silent.trackingCode(), "又坏了", false))
                .isEqualTo(new StepResult.Invalid(List.of("state-ended-long-ago")));
    }

    @Test
    void an_evaluation_before_the_end_and_stars_that_are_none_are_refused() {
        FiledConcern c = acknowledged();
        assertThat(following.evaluate(c.trackingCode(), 5, null))
                .isEqualTo(new StepResult.NotAllowed(ConcernState.ACKNOWLEDGED, Step.CONFIRM));
        FiledConcern done = resolved();
        for (int stars : new int[] {Integer.MIN_VALUE, 0, 6}) {
            assertThat(following.evaluate(done.trackingCode(), stars, null))
                    .isEqualTo(new StepResult.Invalid(List.of("stars-invalid")));
        }
        assertThat(following.evaluate("2222-2222-2222", 5, null)).isEqualTo(new StepResult.UnknownConcern());
    }

    @Test
    void a_resident_takes_it_back() {
        FiledConcern c = acknowledged();
        c = done(following.withdraw(c.trackingCode(), "已经好了"));
        assertThat(c.state()).isEqualTo(ConcernState.WITHDRAWN);
        assertThat(units.resolve(c.id(), LAMPS, "路灯已经修好了，灯亮了", false, c.revision()))
                .isInstanceOf(StepResult.NotAllowed.class);
        assertThat(following.find(c.trackingCode()).orElseThrow().may()).isEmpty();
    }

    @Test
    void merged_it_goes_the_other_ones_way_and_never_in_a_circle() {
        FiledConcern one = file();
        FiledConcern other = file();
        assertThat(review.merge(one.id(), one.trackingCode(), "li.na", null, 1))
                .isEqualTo(new StepResult.Invalid(List.of("code-itself")));
        assertThat(review.merge(one.id(), "胡说", "li.na", null, 1))
                .isEqualTo(new StepResult.Invalid(List.of("code-unknown")));
        done(review.merge(one.id(), other.trackingCode(), "li.na", null, 1));
        assertThat(review.merge(other.id(), one.trackingCode(), "li.na", null, other.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("code-ended")));
        done(review.dispatch(other.id(), "li.na", List.of(), null, other.revision()));
        PublicTimeline seen = following.find(one.trackingCode()).orElseThrow();
        assertThat(seen.together()).isTrue();
        assertThat(seen.state()).isEqualTo(ConcernState.DISPATCHED);
        assertThat(seen.toString()).doesNotContain(other.trackingCode());
        assertThat(review.listRelated(other.id())).extracting(FiledConcern::id).containsExactly(one.id());
    }

    @Test
    void split_it_becomes_several_with_codes_of_their_own() {
        FiledConcern whole = file();
        assertThat(review.split(whole.id(), List.of("只有一个", " "), "li.na", null, 1))
                .isEqualTo(new StepResult.Invalid(List.of("parts-too-few")));
        done(review.split(whole.id(), List.of("路灯坏了", "井盖松动 13800138000"), "li.na", null, 1));
        List<String> parts = following.find(whole.trackingCode()).orElseThrow().parts();
        assertThat(parts).hasSize(2).doesNotContain(whole.trackingCode());
        FiledConcern second = review.findByTrackingCode(parts.get(1)).orElseThrow();
        assertThat(second.state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(second.handling().title()).isEqualTo("井盖松动 138****8000");
        assertThat(second.text()).isEqualTo(whole.text());
        assertThat(second.contact()).isEqualTo(whole.contact());
        assertThat(second.course().splitFrom()).isEqualTo(whole.id());
    }

    @Test
    void a_step_is_taken_back_within_seconds_by_whoever_took_it() {
        FiledConcern c = file();
        FiledConcern sent = done(review.dispatch(c.id(), "li.na", List.of("ecology"), null, 1));
        assertThat(review.undo(c.id(), "wang.wei", sent.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("undo-too-late")));
        FiledConcern back = done(review.undo(c.id(), "li.na", sent.revision()));
        assertThat(back.state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(back.course().furtherUnits()).isEmpty();
        sent = done(review.dispatch(c.id(), "li.na", List.of(), null, back.revision()));
        clock.advance(Duration.ofSeconds(11));
        assertThat(review.undo(c.id(), "li.na", sent.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("undo-too-late")));
        assertThat(review.listEvents(c.id()))
                .extracting(Event::kind)
                .containsExactly("file", "dispatch", "undo", "dispatch");
    }

    @Test
    void two_units_that_return_at_once_do_it_once() throws Exception {
        FiledConcern c = acknowledged();
        List<Future<StepResult>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                results.add(executor.submit(() -> units.giveBack(c.id(), LAMPS, "other-place", "不在辖区", c.revision())));
            }
        }
        int done = 0;
        for (Future<StepResult> result : results) {
            if (result.get() instanceof StepResult.Done) done++;
            else assertThat(result.get()).isInstanceOf(StepResult.Conflict.class);
        }
        assertThat(done).isEqualTo(1);
    }

    @Test
    void a_concern_without_a_known_unit_is_not_dispatched() {
        FiledConcern c = file();
        c = corrected(
                review.correct(c.id(), new Corrections(Map.of(Field.DEPARTMENT, "")), "li.na", null, c.revision()));
        assertThat(review.dispatch(c.id(), "li.na", List.of(), null, c.revision()))
                .isEqualTo(new StepResult.Invalid(List.of("department-empty")));
        assertThat(review.dispatch(file().id(), "li.na", List.of("urban"), null, 1))
                .isEqualTo(new StepResult.Invalid(List.of("units-lead")));
        assertThat(review.dispatch(file().id(), "li.na", List.of("gone"), null, 1))
                .isEqualTo(new StepResult.Invalid(List.of("units-unknown")));
    }

    @Test
    void it_is_taken_back_from_a_unit_that_is_no_more() {
        FiledConcern c = acknowledged();
        Instant due = c.due();
        c = done(units.ask(c.id(), LAMPS, "请问是几号灯杆？", c.revision()));
        clock.advance(Duration.ofDays(1));
        c = done(review.recall(c.id(), Doer.intake("li.na"), "该单位已撤销", c.revision()));
        assertThat(c.state()).isEqualTo(ConcernState.RETURNED);
        assertThat(c.due()).isEqualTo(due.plus(Duration.ofDays(1)));
        assertThat(units.find(c.id(), unit("urban"))).isEmpty();
        assertThat(review.listReturned(10)).isEmpty();
    }

    @Test
    void a_clock_that_goes_back_does_not_turn_the_history_round() {
        FiledConcern c = acknowledged();
        clock.set(Instant.parse("2025-01-01T00:00:00Z"));
        c = done(units.progress(c.id(), LAMPS, "到现场了", c.revision()));
        assertThat(review.listEvents(c.id())).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
    }

    @Test
    void somebody_claims_it_and_somebody_else_does_not() {
        FiledConcern c = file();
        assertThat(review.claim(c.id(), "li.na", "li.na")).isTrue();
        assertThat(review.claim(c.id(), "wang.wei", "wang.wei")).isFalse();
        assertThat(list(ReviewFilter.all().ownedBy("li.na"))).containsExactly(c.id());
        assertThat(list(ReviewFilter.all().ownedBy(ReviewFilter.NOBODY))).isEmpty();
        assertThat(review.claim(c.id(), null, "li.na")).isTrue();
        assertThat(list(ReviewFilter.all().ownedBy(ReviewFilter.NOBODY))).containsExactly(c.id());
    }

    @Test
    void lists_keep_to_what_somebody_works_on() {
        FiledConcern lamps = acknowledged();
        file();
        assertThat(units.list(ReviewFilter.all().within(unit("urban")), ReviewOrder.DUE, null, 10)
                        .items())
                .extracting(ReviewPage.Item::id)
                .containsExactly(lamps.id());
        assertThat(list(ReviewFilter.all().within(unit("ecology")))).isEmpty();
        assertThat(list(ReviewFilter.all().within(new Scope(null, Set.of("440304")))))
                .isEmpty();
        assertThat(list(ReviewFilter.all().within(new Scope(null, Set.of("440305")))))
                .hasSize(2);
    }

    private List<String> list(ReviewFilter filter) {
        return review.list(filter, ReviewOrder.DUE, null, 100).items().stream()
                .map(ReviewPage.Item::id)
                .toList();
    }

    private static Scope unit(String code) {
        return new Scope(code, Set.of());
    }

    private int escalation(FiledConcern concern) {
        return review.find(concern.id()).orElseThrow().course().escalation();
    }

    private FiledConcern file() {
        FileResult result = intake.file(Requests.streetLight(), "key-" + keys++);
        return review.findByTrackingCode(((FileResult.Filed) result).trackingCode())
                .orElseThrow();
    }

    /** Filed by somebody who left no number. */
    private FiledConcern withoutContact() {
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
        FileResult result = intake.file(Requests.of(confirmed, Requests.WORDS), "key-" + keys++);
        return review.findByTrackingCode(((FileResult.Filed) result).trackingCode())
                .orElseThrow();
    }

    private FiledConcern acknowledged() {
        FiledConcern c = file();
        c = done(review.dispatch(c.id(), "li.na", List.of(), null, c.revision()));
        return done(units.acknowledge(c.id(), LAMPS, null, c.revision()));
    }

    private FiledConcern resolved() {
        FiledConcern c = acknowledged();
        return done(units.resolve(c.id(), LAMPS, "路灯已更换，现场已亮灯", false, c.revision()));
    }

    private static FiledConcern done(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Done.class);
        return ((StepResult.Done) result).concern();
    }

    private static FiledConcern corrected(CorrectionResult result) {
        assertThat(result).isInstanceOf(CorrectionResult.Corrected.class);
        return ((CorrectionResult.Corrected) result).concern();
    }
}
