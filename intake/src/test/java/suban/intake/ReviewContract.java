package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.classifier.privacy.Masking;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Listing, correcting and accepting concerns. A subclass an engine. */
abstract class ReviewContract {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z"); // Monday 9:00

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private Intake intake;
    private Review review;
    private int keys;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void how_often_suggestions_were_right_counts_what_was_decided_in_a_time() {
        Instant start = clock.instant();
        FiledConcern right = file("路灯坏了", "street-lights", "urban", "440305");
        FiledConcern wrong = file("路灯又坏了", "street-lights", "urban", "440305");
        Corrections other = corrections(Field.SERVICE, "noise-construction", Field.DEPARTMENT, "ecology");
        assertThat(review.correct(wrong.id(), other, "li.na", null, 1)).isInstanceOf(CorrectionResult.Corrected.class);
        clock.advance(Duration.ofMinutes(1));
        assertThat(review.accept(right.id(), "li.na", null, 1)).isInstanceOf(StepResult.Done.class);
        Instant end = clock.instant().plusMillis(1);

        SuggestionsRight counted = review.countRight(Field.SERVICE, start, end);
        assertThat(counted.decided()).isGreaterThanOrEqualTo(counted.right());
        assertThat(review.countRight(Field.SERVICE, end, end.plusSeconds(60))).isEqualTo(new SuggestionsRight(0, 0));
        assertThat(new SuggestionsRight(199, 200).percent()).isEqualTo(99);
        assertThat(new SuggestionsRight(0, 0).percent()).isZero();
    }

    @Test
    void past_concerns_of_the_service_tell_how_they_ended() {
        FiledConcern past = file("路灯坏了三天", "street-lights", "urban", "440305");
        FiledConcern open = file("路灯坏了两天", "street-lights", "urban", "440305");
        FiledConcern other = file("工地太吵", "noise-construction", "ecology", "440305");
        clock.advance(Duration.ofDays(2));
        assertThat(review.reject(past.id(), "li.na", "已经报修", 1)).isInstanceOf(StepResult.Done.class);
        assertThat(review.reject(other.id(), "li.na", "合规施工", 1)).isInstanceOf(StepResult.Done.class);

        assertThat(review.listSimilar(open, Scope.CITY, 5)).singleElement().satisfies(similar -> {
            assertThat(similar.id()).isEqualTo(past.id());
            assertThat(similar.state()).isEqualTo(ConcernState.REJECTED);
            assertThat(similar.days()).isEqualTo(2);
            assertThat(similar.reply()).isEqualTo("已经报修");
        });
        assertThat(review.listSimilar(open, new Scope(null, java.util.Set.of("440306")), 5))
                .isEmpty();
    }

    @Test
    void the_next_one_is_the_one_after_it_or_the_first() {
        FiledConcern first = file("路灯坏了一", "street-lights", "urban", "440305");
        clock.advance(Duration.ofMinutes(1));
        FiledConcern second = file("路灯坏了二", "street-lights", "urban", "440305");
        ReviewFilter received = ReviewFilter.in(ConcernState.RECEIVED);
        for (ReviewOrder order : ReviewOrder.values()) {
            assertThat(review.findNext(received, order, first)).contains(second.id());
            assertThat(review.findNext(received, order, second)).contains(first.id());
        }
        assertThat(review.accept(first.id(), "li.na", null, 1)).isInstanceOf(StepResult.Done.class);
        assertThat(review.findNext(received, ReviewOrder.DUE, second)).isEmpty();
    }

    @Test
    void a_colleague_is_given_a_concern_whoever_had_it() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        assertThat(review.claim(filed.id(), "li.na", "li.na")).isTrue();
        assertThat(review.assign(filed.id(), "wang.fang")).isTrue();
        assertThat(review.assign("nobody", "wang.fang")).isFalse();
        assertThat(review.countOpenByOwner()).isEqualTo(Map.of("wang.fang", 1L));
    }

    @Test
    void a_correction_of_nothing_changes_nothing() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");

        CorrectionResult result = review.correct(filed.id(), new Corrections(Map.of()), "li.na", null, 1);

        assertThat(result).isInstanceOfSatisfying(CorrectionResult.Corrected.class, corrected -> {
            assertThat(corrected.changes()).isEmpty();
            assertThat(corrected.concern().revision()).isEqualTo(1);
        });
    }

    @Test
    void a_correction_changes_the_concern_its_due_instant_and_its_history() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        clock.advance(Duration.ofMinutes(5));

        Corrections corrections = corrections(Field.SERVICE, "noise-construction", Field.DEPARTMENT, "ecology");
        CorrectionResult result = review.correct(filed.id(), corrections, "li.na", "是施工", 1);

        List<Change> changes = List.of(
                new Change(Field.SERVICE, "street-lights", "noise-construction"),
                new Change(Field.DEPARTMENT, "urban", "ecology"));
        assertThat(result).isInstanceOfSatisfying(CorrectionResult.Corrected.class, corrected -> {
            assertThat(corrected.changes()).isEqualTo(changes);
            assertThat(corrected.concern()).isEqualTo(review.find(filed.id()).orElseThrow());
            assertThat(corrected.concern().revision()).isEqualTo(2);
            assertThat(corrected.concern().due()).isEqualTo(Instant.parse("2026-01-06T10:00:00Z"));
        });
        assertThat(review.listEvents(filed.id()).getLast()).satisfies(event -> {
            assertThat(event.actor()).isEqualTo("li.na");
            assertThat(event.at()).isEqualTo(Instant.parse("2026-01-05T01:05:00Z"));
            assertThat(event.changes()).isEqualTo(changes);
            assertThat(event.note()).isEqualTo("是施工");
        });
    }

    @Test
    void what_turns_out_to_be_dangerous_is_due_within_hours_of_that_and_stands_before_what_came_earlier() {
        FiledConcern other = file("路灯不亮", "street-lights", "urban", "440305");
        FiledConcern filed = file("施工", "noise-construction", "ecology", null);
        assertThat(filed.due()).isAfter(other.due());
        clock.advance(Duration.ofMinutes(30));
        review.correct(filed.id(), new Corrections(Map.of(Field.URGENCY, "critical")), "li.na", null, 1);
        Instant due = review.find(filed.id()).orElseThrow().due();
        assertThat(due).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        assertThat(pages(ReviewOrder.DUE))
                .first()
                .extracting(ReviewPage.Item::id)
                .isEqualTo(filed.id());

        review.correct(filed.id(), new Corrections(Map.of(Field.URGENCY, "urgent")), "li.na", null, 2);
        assertThat(review.find(filed.id()).orElseThrow().due()).isEqualTo(Instant.parse("2026-01-06T02:30:00Z"));
        review.correct(filed.id(), new Corrections(Map.of(Field.URGENCY, "normal")), "li.na", null, 3);
        assertThat(review.find(filed.id()).orElseThrow().due()).isEqualTo(filed.due());
    }

    @Test
    void two_people_do_not_overwrite_each_other() throws Exception {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        List<Future<CorrectionResult>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                Corrections title = new Corrections(Map.of(Field.TITLE, "标题" + i));
                results.add(executor.submit(() -> review.correct(filed.id(), title, "li.na", null, 1)));
            }
        }
        int corrected = 0;
        for (Future<CorrectionResult> result : results) {
            switch (result.get()) {
                case CorrectionResult.Corrected c -> corrected++;
                case CorrectionResult.Conflict(FiledConcern latest) ->
                    assertThat(latest.revision()).isEqualTo(2);
                default -> throw new AssertionError(result.get());
            }
        }
        assertThat(corrected).isEqualTo(1);
        assertThat(review.listEvents(filed.id())).hasSize(2);
    }

    @Test
    void a_wrong_value_is_refused_and_nothing_changes() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        Corrections wrong = new Corrections(Map.of(
                Field.KIND,
                "gossip",
                Field.SERVICE,
                "nothing",
                Field.FROM,
                "yesterday",
                Field.TITLE,
                " ",
                Field.URGENCY,
                ""));
        assertThat(review.correct(filed.id(), wrong, "li.na", null, 1))
                .isInstanceOfSatisfying(
                        CorrectionResult.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactlyInAnyOrder(
                                        "kind-unknown",
                                        "service-unknown",
                                        "from-invalid",
                                        "title-empty",
                                        "urgency-unknown"));
        assertThat(review.find(filed.id())).contains(filed);
    }

    @Test
    void a_street_goes_with_its_district() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        review.correct(filed.id(), new Corrections(Map.of(Field.DISTRICT, "440304")), "li.na", null, 1);
        Handling moved = review.find(filed.id()).orElseThrow().handling();
        assertThat(moved.district()).isEqualTo("440304");
        assertThat(moved.street()).isNull();

        Corrections mismatch = new Corrections(Map.of(Field.STREET, "440305001"));
        assertThat(review.correct(filed.id(), mismatch, "li.na", null, 2))
                .isEqualTo(new CorrectionResult.Invalid(List.of("street-elsewhere")));
    }

    @Test
    void a_blank_value_clears_a_field_and_the_same_value_changes_nothing() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        review.correct(filed.id(), corrections(Field.DEPARTMENT, " ", Field.PLACE, ""), "li.na", null, 1);
        FiledConcern cleared = review.find(filed.id()).orElseThrow();
        assertThat(cleared.handling().department()).isNull();
        assertThat(cleared.handling().place()).isNull();
        assertThat(review.correct(filed.id(), new Corrections(Map.of(Field.DEPARTMENT, "")), "li.na", null, 2))
                .isEqualTo(new CorrectionResult.Corrected(cleared, List.of()));
    }

    @Test
    void what_people_decide_is_kept_beside_what_was_suggested() {
        FiledConcern right = file("路灯坏了", "street-lights", "urban", "440305");
        clock.advance(Duration.ofSeconds(1));
        FiledConcern wrong = file("路灯坏了", "street-lights", "urban", "440305");
        review.correct(wrong.id(), new Corrections(Map.of(Field.SERVICE, "noise-construction")), "li.na", null, 1);
        review.accept(wrong.id(), "li.na", null, 2);
        review.accept(right.id(), "wang.wei", null, 1);

        assertThat(review.listExamples(Field.SERVICE))
                .extracting(LabelledExample::suggested, LabelledExample::right, LabelledExample::by)
                .containsExactly(
                        Tuple.tuple("street-lights", "street-lights", "wang.wei"),
                        Tuple.tuple("street-lights", "noise-construction", "li.na"));
        assertThat(review.listExamples(Field.SERVICE).getFirst().text()).isEqualTo(Masking.mask(Requests.WORDS));
        assertThat(review.listExamples(Field.TITLE)).isEmpty();
    }

    @Test
    void accepting_is_allowed_once_and_by_whoever_saw_the_latest() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        assertThat(review.accept(filed.id(), "li.na", null, 7)).isEqualTo(new StepResult.Conflict(filed));
        assertThat(review.accept(filed.id(), "li.na", null, 1)).isInstanceOf(StepResult.Done.class);
        assertThat(review.accept(filed.id(), "li.na", null, 2))
                .isEqualTo(new StepResult.NotAllowed(ConcernState.REVIEWED, Step.ACCEPT));
        assertThat(review.reject(filed.id(), "li.na", "不", 2))
                .isEqualTo(new StepResult.NotAllowed(ConcernState.REVIEWED, Step.REJECT));
        assertThat(review.find(filed.id()).orElseThrow().state()).isEqualTo(ConcernState.REVIEWED);
    }

    @Test
    void an_unknown_id_is_unknown_whatever_stands_in_it() {
        for (String id : List.of("", "\0", "../x", "018f0000-0000-7000-8000-000000000000", "x".repeat(1_000_000))) {
            assertThat(review.find(id)).isEmpty();
            assertThat(review.listEvents(id)).isEmpty();
            assertThat(review.accept(id, "li.na", null, 1)).isEqualTo(new StepResult.UnknownConcern());
        }
    }

    @Test
    void pages_hold_every_concern_once_in_either_order() {
        for (int i = 0; i < 23; i++) {
            file("第" + i, i % 3 == 0 ? "street-lights" : "noise-construction", "urban", "440305");
            if (i % 4 == 0) clock.advance(Duration.ofMinutes(30)); // some come at the same instant
        }
        List<ReviewPage.Item> newest = pages(ReviewOrder.NEWEST);
        assertThat(newest).hasSize(23).doesNotHaveDuplicates();
        assertThat(newest).isSortedAccordingTo((a, b) -> b.created().compareTo(a.created()));
        List<ReviewPage.Item> due = pages(ReviewOrder.DUE);
        assertThat(due).hasSize(23).doesNotHaveDuplicates();
        assertThat(due).isSortedAccordingTo((a, b) -> a.due().compareTo(b.due()));
    }

    @Test
    void a_page_goes_on_where_it_was_although_more_came_in() {
        for (int i = 0; i < 4; i++) {
            file("第" + i, null, null, null);
            clock.advance(Duration.ofMinutes(1));
        }
        ReviewPage first = review.list(ReviewFilter.all(), ReviewOrder.NEWEST, null, 2);
        file("新来的", null, null, null);
        ReviewPage second = review.list(ReviewFilter.all(), ReviewOrder.NEWEST, first.next(), 2);
        assertThat(second.items()).extracting(item -> item.handling().title()).containsExactly("第1", "第0");
        assertThat(second.next()).isNull();
    }

    @Test
    void filters_narrow_the_list_and_the_counts() {
        FiledConcern lights = file("路灯坏了", "street-lights", "urban", "440305");
        FiledConcern noise = file("工地吵 100%", "noise-construction", "ecology", "440304");
        review.accept(noise.id(), "li.na", null, 1);

        assertThat(ids(ReviewFilter.in(ConcernState.RECEIVED))).containsExactly(lights.id());
        assertThat(ids(ReviewFilter.in(ConcernState.RECEIVED, ConcernState.REVIEWED)))
                .hasSize(2);
        assertThat(ids(filter("440304", null, null, null))).containsExactly(noise.id());
        assertThat(ids(filter(null, "urban", null, null))).containsExactly(lights.id());
        assertThat(ids(filter(null, null, "noise-construction", null))).containsExactly(noise.id());
        assertThat(review.count(ReviewFilter.all()))
                .containsEntry(ConcernState.RECEIVED, 1L)
                .containsEntry(ConcernState.REVIEWED, 1L)
                .containsEntry(ConcernState.CLOSED, 0L);
        assertThat(review.count(filter("440304", null, null, null))).containsEntry(ConcernState.RECEIVED, 0L);
    }

    @Test
    void text_is_found_in_traditional_characters_full_width_and_any_case() {
        FiledConcern filed = file("路灯坏了 LED", "street-lights", "urban", "440305");
        for (String text : List.of("路燈壞", "ｌｅｄ", "桃园路", filed.trackingCode().toLowerCase(Locale.ROOT))) {
            assertThat(ids(filter(null, null, null, text))).as(text).containsExactly(filed.id());
        }
        // Whoever searches for a number learns nothing.
        for (String text : List.of("13800138000", "138００１３８", "%", "_", "路%坏", "😀", "'; --", "a".repeat(100_000))) {
            assertThat(ids(filter(null, null, null, text))).as(text).isEmpty();
        }
        assertThat(ids(filter(null, null, null, " \0 "))).hasSize(1);
    }

    @Test
    void any_part_of_a_text_is_found_whatever_it_is_made_of() {
        FiledConcern filed =
                file("公园的灯 \"AND\" street-light N°3 not* 50%_off 𠮷野家", "street-lights", "urban", "440305");
        for (String text : List.of(
                "灯",
                "路灯",
                "的灯",
                "路灯坏了",
                "已经三天",
                "street",
                "reet-li",
                "tr",
                "t",
                "3",
                "STREET-light n",
                "灯 \"and\"",
                "\"",
                "*",
                "and",
                "not*",
                "%",
                "_",
                "50%_",
                "-",
                "𠮷",
                "𠮷野",
                "的灯 \"AND\" street-light N",
                "！",
                "°")) {
            for (ReviewOrder order : ReviewOrder.values()) {
                assertThat(review.list(filter(null, null, null, text), order, null, 50)
                                .items())
                        .as(text + " " + order)
                        .extracting(ReviewPage.Item::id)
                        .containsExactly(filed.id());
            }
            assertThat(review.tally(filter(null, null, null, text)).of(ConcernState.RECEIVED))
                    .as(text)
                    .isEqualTo(1);
        }
        for (String text : List.of(
                "灯路",
                "路灯 AND 坏了",
                "路*",
                "street OR 路灯",
                "NEAR(路 灯)",
                "\"路灯\"",
                "terms:路灯",
                "teerts",
                "q",
                "公灯",
                "😀灯😀x",
                "^路灯",
                "路灯坏了\\",
                "灯".repeat(100_000))) {
            for (ReviewOrder order : ReviewOrder.values()) {
                assertThat(review.list(filter(null, null, null, text), order, null, 50)
                                .items())
                        .as(text + " " + order)
                        .isEmpty();
            }
        }
    }

    @Test
    void what_is_found_follows_corrections_and_comes_in_pages() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.addFirst(file("路灯" + i, "street-lights", "urban", "440305").id());
            if (i % 3 == 0) clock.advance(Duration.ofMinutes(1));
        }
        review.correct(all.getFirst(), new Corrections(Map.of(Field.TITLE, "井盖松动")), "li.na", null, 1);

        assertThat(ids(filter(null, null, null, "井盖"))).containsExactly(all.getFirst());
        assertThat(ids(filter(null, null, null, "路灯11"))).isEmpty();
        List<String> found = new ArrayList<>();
        @Nullable String after = null;
        do {
            ReviewPage page = review.list(filter(null, null, null, "桃园路"), ReviewOrder.NEWEST, after, 5);
            page.items().forEach(item -> found.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(found).isEqualTo(all);
    }

    @Test
    void what_no_index_has_yet_is_indexed_at_the_start() {
        FiledConcern filed = file("井盖松动", "street-lights", "urban", "440305");
        database.write(handle -> {
            boolean sqlite = SearchIndex.isSqlite(handle);
            if (sqlite) handle.execute("INSERT INTO concern_search (concern_search) VALUES ('delete-all')");
            return handle.execute("UPDATE concern SET " + (sqlite ? "number" : "search_terms") + " = NULL");
        });
        assertThat(ids(filter(null, null, null, "井盖"))).isEmpty();
        ConcernIndexing.complete(database);
        ConcernIndexing.complete(database);
        assertThat(ids(filter(null, null, null, "井盖"))).containsExactly(filed.id());
    }

    @Test
    void a_unit_finds_and_counts_what_it_leads_or_helps_with() {
        FiledConcern leads = file("路灯坏了", "street-lights", "urban", "440305");
        FiledConcern helps = file("工地吵", "noise-construction", "ecology", "440304");
        file("别人的", "noise-construction", "ecology", "440304");
        review.dispatch(leads.id(), "li.na", List.of("ecology"), null, 1);
        review.dispatch(helps.id(), "li.na", List.of("urban"), null, 1);
        ReviewFilter urban = ReviewFilter.all().within(new Scope("urban", Set.of()));
        for (ReviewOrder order : ReviewOrder.values()) {
            for (ReviewFilter filter :
                    List.of(urban, filter(null, null, null, "桃园").within(urban.scope()))) {
                assertThat(review.list(filter, order, null, 50).items())
                        .extracting(ReviewPage.Item::id)
                        .containsExactlyInAnyOrder(leads.id(), helps.id());
                assertThat(review.list(filter.inStates(Set.of(ConcernState.DISPATCHED)), order, null, 1)
                                .next())
                        .isNotNull();
                assertThat(review.tally(filter).of(ConcernState.DISPATCHED)).isEqualTo(2);
                assertThat(review.count(filter)).containsEntry(ConcernState.DISPATCHED, 2L);
            }
        }
        Instant later = clock.instant().plus(Duration.ofDays(30));
        assertThat(ids(urban.dueBefore(later))).hasSize(2);
        assertThat(ids(urban.dueBefore(clock.instant()))).isEmpty();
        assertThat(ids(urban.dueBefore(later).inStates(Set.of(ConcernState.CLOSED))))
                .isEmpty();
        assertThat(review.tally(urban.dueBefore(later)).total()).isEqualTo(2);
    }

    @Test
    void who_may_see_numbers_finds_who_told_one_however_it_is_written() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        for (String text :
                List.of("13800138000", "138-0013-8000", "+86 138 0013 8000", "１３８００１３８０００", "电话 13800138000 的人")) {
            ReviewFilter asked = new ReviewFilter(Set.of(), null, null, null, null, null, text, true);
            assertThat(ids(asked)).as(text).containsExactly(filed.id());
            assertThat(review.count(asked)).containsEntry(ConcernState.RECEIVED, 1L);
        }
        for (String text : List.of("13800138001", "1380013", "nobody@example.com")) {
            assertThat(ids(new ReviewFilter(Set.of(), null, null, null, null, null, text, true)))
                    .as(text)
                    .isEmpty();
        }
        assertThat(ids(new ReviewFilter(Set.of(), null, null, null, null, null, "路灯", true)))
                .hasSize(1);
    }

    @Test
    void examples_to_learn_from_are_masked() {
        FiledConcern filed = file("路灯坏了", "street-lights", "urban", "440305");
        review.accept(filed.id(), "li.na", null, 1);
        assertThat(review.listExamples(Field.SERVICE)).singleElement().satisfies(example -> {
            assertThat(example.text()).contains("桃园路").doesNotContain("１３８００１３８０００");
            assertThat(example.right()).isEqualTo("street-lights");
        });
    }

    private List<ReviewPage.Item> pages(ReviewOrder order) {
        List<ReviewPage.Item> items = new ArrayList<>();
        @Nullable String after = null;
        do {
            ReviewPage page = review.list(ReviewFilter.all(), order, after, 5);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }

    private List<String> ids(ReviewFilter filter) {
        return review.list(filter, ReviewOrder.DUE, null, 50).items().stream()
                .map(ReviewPage.Item::id)
                .toList();
    }

    private static ReviewFilter filter(
            @Nullable String district, @Nullable String department, @Nullable String service, @Nullable String text) {
        return new ReviewFilter(Set.of(), null, district, department, service, null, text, false);
    }

    private static Corrections corrections(Field first, String firstValue, Field second, String secondValue) {
        return new Corrections(Map.of(first, firstValue, second, secondValue));
    }

    private FiledConcern file(
            String title, @Nullable String service, @Nullable String department, @Nullable String district) {
        String street = "440305".equals(district) ? "440305001" : null;
        FileRequest request =
                Requests.of(Requests.concern(title, service, department, district, street), Requests.WORDS);
        String code = ((FileResult.Filed) intake.file(request, "key-" + keys++)).trackingCode();
        String id = database.read(handle -> new ConcernStore(vault, photos)
                .findId(handle, TrackingCode.find(code).orElseThrow())
                .orElseThrow());
        return review.find(id).orElseThrow();
    }
}
