package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.classifier.concern.Concern;
import suban.intake.photos.PhotoResult;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.TestPhotos;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Filing and following concerns. A subclass an engine. */
abstract class IntakeContract {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00.123456Z"); // Monday 9:00

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private Intake intake;
    private Review review;

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
    void a_filed_concern_is_kept_as_it_was_confirmed() {
        FileRequest request = Requests.streetLight();

        String code = file(request, "key-1");

        FiledConcern filed = only();
        assertThat(filed.trackingCode()).isEqualTo(code);
        assertThat(filed.text()).isEqualTo(Requests.WORDS);
        assertThat(filed.state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(filed.origin()).isEqualTo(Origin.RESIDENT);
        assertThat(filed.handling()).isEqualTo(Handling.of(request.confirmed()));
        assertThat(filed.language()).isEqualTo(Language.ZH);
        assertThat(filed.created()).isEqualTo(Instant.parse("2026-01-05T01:00:00.123Z"));
        assertThat(review.listEvents(filed.id())).singleElement().satisfies(event -> {
            assertThat(event.actor()).isEqualTo(Event.RESIDENT);
            assertThat(event.kind()).isEqualTo("file");
        });
    }

    @Test
    void the_time_limit_of_the_service_makes_it_due() {
        file(Requests.streetLight(), "key-1"); // seven hours from a moment after nine end a moment into the next day
        assertThat(only().due()).isEqualTo(Instant.parse("2026-01-06T01:00:00.123Z"));
    }

    @Test
    void a_concern_of_no_known_service_is_filed_too() {
        file(Requests.of(Requests.concern("怪事", null, null, null, null), "有件怪事"), "key-1");
        assertThat(only().handling().service()).isNull();
        assertThat(only().due()).isAfter(only().created());
    }

    @Test
    void the_contact_is_kept_apart_from_what_was_understood() {
        file(Requests.streetLight(), "key-1");
        FiledConcern filed = only();
        assertThat(filed.contact()).isEqualTo(new Contact(null, "13800138000", null));
        assertThat(filed.confirmed()).isNotNull().extracting(Concern::contact).isNull();
        assertThat(filed.understood()).isNotNull().extracting(Concern::contact).isNull();
        assertThat(filed.confirmed())
                .extracting(Concern::service)
                .isEqualTo(Requests.streetLight().confirmed().service());
        assertThat(filed.withoutContact().contact()).isNull();
        assertThat(filed.toString()).doesNotContain("13800138000");
    }

    @Test
    void a_number_in_the_title_stays_out_of_lists_and_one_in_the_words_away_from_who_need_not_call() {
        Concern told = Requests.concern("路灯坏了打13800138000", "street-lights", "urban", "440305", "440305001");
        file(Requests.of(told, "路灯坏了，打13800138000，我叫王小明"), "key-1");
        FiledConcern filed = only();
        assertThat(filed.handling().title()).isEqualTo("路灯坏了打138****8000");
        assertThat(filed.text()).contains("13800138000");
        FiledConcern shown = filed.withoutContact();
        assertThat(shown.text()).isEqualTo("路灯坏了，打138****8000，我叫王**");
        assertThat(shown.confirmed()).isNotNull().extracting(Concern::title).isEqualTo("路灯坏了打138****8000");
        assertThat(shown.toString()).doesNotContain("13800138000").doesNotContain("王小明");
    }

    @Test
    void a_conversation_that_cannot_be_one_is_refused() {
        FileRequest r = Requests.streetLight();
        for (String conversation : List.of("", "x".repeat(65), "a b", "'; --", "x".repeat(900_000))) {
            FileRequest request = new FileRequest(
                    r.confirmed(), r.understood(), r.text(), r.language(), null, conversation, List.of());
            assertThat(intake.file(request, "key-1"))
                    .isEqualTo(new FileResult.Rejected(List.of("conversation-unknown")));
        }
    }

    @Test
    void the_same_key_files_once() {
        String code = file(Requests.streetLight(), "key-1");
        assertThat(intake.file(Requests.streetLight(), "key-1")).isEqualTo(new FileResult.Replayed(code));
        assertThat(file(Requests.streetLight(), "key-2")).isNotEqualTo(code);
        assertThat(all()).hasSize(2);
    }

    @Test
    void the_same_key_for_another_concern_is_a_conflict() {
        file(Requests.streetLight(), "key-1");
        FileRequest other = Requests.of(Requests.streetLight().confirmed(), "另外一件事");
        assertThat(intake.file(other, "key-1")).isEqualTo(new FileResult.Conflict());
        assertThat(all()).hasSize(1);
    }

    @Test
    void the_same_key_at_the_same_time_files_once() throws Exception {
        List<Future<FileResult>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 32; i++)
                results.add(executor.submit(() -> intake.file(Requests.streetLight(), "key-1")));
        }
        List<FileResult> outcomes = new ArrayList<>();
        for (Future<FileResult> result : results) outcomes.add(result.get());
        String code = only().trackingCode();
        assertThat(outcomes).containsOnlyOnce(new FileResult.Filed(code));
        assertThat(outcomes.stream().filter(new FileResult.Replayed(code)::equals))
                .hasSize(31);
    }

    @Test
    void what_is_wrong_is_said_all_at_once_and_nothing_is_filed() {
        FileRequest wrong = Requests.of(Requests.concern(" ", "no-such", "no-such", "999", "440305001"), "");
        assertThat(intake.file(wrong, ""))
                .isInstanceOfSatisfying(
                        FileResult.Rejected.class,
                        rejected -> assertThat(rejected.problems())
                                .contains(
                                        "key-invalid",
                                        "text-empty",
                                        "title-empty",
                                        "service-unknown",
                                        "department-unknown",
                                        "district-unknown",
                                        "street-elsewhere",
                                        "evidence-outside-text"));
        assertThat(all()).isEmpty();
    }

    @Test
    void huge_or_binary_words_are_refused() {
        Concern confirmed = Requests.streetLight().confirmed();
        UnaryOperator<String> problem =
                words -> intake.file(Requests.of(confirmed, words), "key") instanceof FileResult.Rejected rejected
                        ? String.join(",", rejected.problems())
                        : "";
        assertThat(problem.apply("长".repeat(1_000_000))).isEqualTo("text-too-long");
        assertThat(problem.apply("路灯\0坏了")).isEqualTo("text-unreadable");
        assertThat(problem.apply("路灯坏了\uD83D")).isEqualTo("text-unreadable");
    }

    @Test
    void markup_and_quotes_are_words_like_any_other() {
        String words = "<script>alert('x')</script> \"; DROP TABLE concern; --";
        file(Requests.of(Requests.streetLight().confirmed(), words), "key-1");
        assertThat(only().text()).isEqualTo(words);
    }

    @Test
    void its_timeline_is_found_however_the_code_is_typed_and_says_nothing_personal() {
        String code = file(Requests.streetLight(), "key-1");
        clock.advance(Duration.ofHours(1));
        review.accept(only().id(), "li.na", "电话里说过 13800138000", 1);

        Optional<PublicTimeline> timeline =
                intake.findByTrackingCode(code.toLowerCase(Locale.ROOT).replace("-", " "));

        assertThat(timeline).get().satisfies(found -> {
            assertThat(found.state()).isEqualTo(ConcernState.REVIEWED);
            assertThat(found.service()).isEqualTo("street-lights");
            assertThat(found.entries())
                    .containsExactly(
                            new PublicTimeline.Entry(
                                    Instant.parse("2026-01-05T01:00:00.123Z"),
                                    "file",
                                    ConcernState.RECEIVED,
                                    null,
                                    null),
                            new PublicTimeline.Entry(
                                    Instant.parse("2026-01-05T02:00:00.123Z"),
                                    "accept",
                                    ConcernState.REVIEWED,
                                    null,
                                    null));
            assertThat(found.may()).containsExactlyInAnyOrder(Step.SUPPLEMENT, Step.WITHDRAW);
            assertThat(found.toString()).doesNotContain("138", "桃园", "li.na");
        });
        assertThat(intake.findByTrackingCode("2222-2222-2222")).isEmpty();
        assertThat(intake.findByTrackingCode("\0")).isEmpty();
    }

    @Test
    void photos_go_with_their_concern_and_with_no_other() {
        String first = photo();
        String second = photo();
        String code = file(Requests.withPhotos(second, first), "key-1");

        assertThat(only().photos()).containsExactly(second, first);
        assertThat(photos.find(first).orElseThrow().concern()).isEqualTo(only().id());
        FileResult.Rejected unknown = new FileResult.Rejected(List.of("photos-unknown"));
        assertThat(intake.file(Requests.withPhotos(first), "key-2")).isEqualTo(unknown);
        assertThat(intake.file(Requests.withPhotos("f".repeat(32)), "key-3")).isEqualTo(unknown);
        assertThat(intake.file(Requests.withPhotos("../../etc/passwd"), "key-4"))
                .isEqualTo(unknown);
        String twice = photo();
        assertThat(intake.file(Requests.withPhotos(twice, twice), "key-5")).isEqualTo(unknown);
        // The same pictures uploaded again with the same request are the same request.
        assertThat(intake.file(Requests.withPhotos(photo(), photo()), "key-1"))
                .isEqualTo(new FileResult.Replayed(code));
    }

    private String photo() {
        PhotoResult result = photos.store(TestPhotos.stream(TestPhotos.jpeg(40, 30)));
        return ((PhotoResult.Stored) result).photo().id();
    }

    private String file(FileRequest request, String key) {
        return ((FileResult.Filed) intake.file(request, key)).trackingCode();
    }

    private List<ReviewPage.Item> all() {
        return review.list(ReviewFilter.all(), ReviewOrder.NEWEST, null, 100).items();
    }

    private FiledConcern only() {
        assertThat(all()).hasSize(1);
        return review.find(all().getFirst().id()).orElseThrow();
    }
}
