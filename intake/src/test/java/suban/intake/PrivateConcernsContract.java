package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Whoever wants to be known to intake only is known to nobody else, whatever anybody writes. A subclass an engine. */
abstract class PrivateConcernsContract {
    private static final String WORDS = "高翠兰反映：桃园路路灯坏了，高翠蘭已催三次，回电13800138000或0755-2345678";
    private static final Contact CONTACT = new Contact("高翠兰女士", "2345678", "cui@example.org");
    private static final Doer LAMPS = Doer.unit("zhao.gong", "urban");
    private static final Scope URBAN = new Scope("urban", Set.of());
    private static final Scope ECOLOGY = new Scope("ecology", Set.of());

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private Intake intake;
    private Review review;
    private UnitDesk units;
    private Following following;
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
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void intake_knows_who_it_is_and_no_unit_does() {
        FiledConcern filed = dispatched(true);
        assertThat(filed.contact()).isEqualTo(CONTACT);
        assertThat(filed.text()).isEqualTo(WORDS);
        for (Scope unit : List.of(URBAN, ECOLOGY)) {
            FiledConcern seen = units.find(filed.id(), unit).orElseThrow();
            assertThat(seen.isPrivate()).isTrue();
            assertThat(seen.contact()).isNull();
            assertThat(seen.text()).hasSameSizeAs(WORDS).contains("桃园路路灯坏了");
            assertNobodyIsNamed(seen.toString());
        }
        FiledConcern open = dispatched(false);
        assertThat(units.find(open.id(), URBAN).orElseThrow().contact()).isEqualTo(CONTACT);
    }

    @Test
    void no_step_of_a_unit_gives_it_away() {
        FiledConcern filed = dispatched(true);
        StepResult taken = units.acknowledge(filed.id(), LAMPS, null, filed.revision());
        assertNobodyIsNamed(taken.toString());
        assertNobodyIsNamed(
                units.acknowledge(filed.id(), LAMPS, null, filed.revision()).toString());
        int revision = ((StepResult.Done) taken).concern().revision();
        units.ask(filed.id(), LAMPS, "请问是几号灯杆？", revision);
        following.supplement(filed.trackingCode(), "我是高翠兰，电话13800138000，三号灯杆", List.of(), false);
        review.supplement(filed.id(), "li.na", "高翠兰来电，留2345678");
        List<Event> seen = units.listEvents(filed.id());
        assertThat(seen.toString()).contains("三号灯杆");
        assertNobodyIsNamed(seen.toString());
        assertThat(review.listEvents(filed.id()).toString()).contains("高翠兰");
    }

    @Test
    void no_list_names_them_and_no_search_finds_them_by_name() {
        FiledConcern filed = dispatched(true);
        review.correct(filed.id(), new Corrections(Map.of(Field.TITLE, "高翠兰家门口路灯坏了")), "li.na", null, filed.revision());
        ReviewPage listed = units.list(ReviewFilter.all().within(URBAN), ReviewOrder.DUE, null, 10);
        assertThat(listed.items()).singleElement().satisfies(item -> {
            assertThat(item.isPrivate()).isTrue();
            assertThat(item.handling().title()).isEqualTo("***家门口路灯坏了");
        });
        for (String name : List.of("高翠兰", "高翠蘭", "13800138000", "2345678", "cui@example.org"))
            assertThat(found(name)).as(name).isEmpty();
        assertThat(found("桃园路路灯")).containsExactly(filed.id());
    }

    @Test
    void it_never_stands_beside_others() {
        FiledConcern kept = dispatched(true);
        FiledConcern open = dispatched(false);
        assertThat(ids(review.list(ReviewFilter.all(), ReviewOrder.NEWEST, null, 10)))
                .containsExactlyInAnyOrder(kept.id(), open.id());
        assertThat(ids(review.list(ReviewFilter.all().withoutPrivate(), ReviewOrder.NEWEST, null, 10)))
                .containsExactly(open.id());
    }

    @Test
    void its_parts_are_private_too_and_the_resident_reads_that_it_is_kept() {
        String code = file(true);
        FiledConcern whole = review.findByTrackingCode(code).orElseThrow();
        assertThat(following.find(code).orElseThrow().isPrivate()).isTrue();
        review.split(whole.id(), List.of("路灯", "树枝"), "li.na", null, whole.revision());
        assertThat(review.listRelated(whole.id())).hasSize(2).allMatch(FiledConcern::isPrivate);
        assertThat(following.find(file(false)).orElseThrow().isPrivate()).isFalse();
    }

    @Test
    void the_same_key_with_another_wish_is_another_concern() {
        FileRequest open = request(false);
        assertThat(intake.file(open, "k")).isInstanceOf(FileResult.Filed.class);
        assertThat(intake.file(open, "k")).isInstanceOf(FileResult.Replayed.class);
        assertThat(intake.file(request(true), "k")).isInstanceOf(FileResult.Conflict.class);
    }

    private static void assertNobodyIsNamed(String shown) {
        assertThat(shown).doesNotContain("翠兰", "翠蘭", "13800138000", "2345678", "cui@example.org", "Contact[not shown]");
    }

    private List<String> found(String text) {
        ReviewFilter asked = new ReviewFilter(Set.of(), null, null, null, null, null, text, false).within(URBAN);
        return ids(units.list(asked, ReviewOrder.DUE, null, 10));
    }

    private static List<String> ids(ReviewPage page) {
        return page.items().stream().map(ReviewPage.Item::id).toList();
    }

    private FiledConcern dispatched(boolean isPrivate) {
        FiledConcern c = review.findByTrackingCode(file(isPrivate)).orElseThrow();
        return ((StepResult.Done) review.dispatch(c.id(), "li.na", List.of("ecology"), null, c.revision())).concern();
    }

    private String file(boolean isPrivate) {
        return ((FileResult.Filed) intake.file(request(isPrivate), "key" + keys++)).trackingCode();
    }

    private static FileRequest request(boolean isPrivate) {
        return new FileRequest(
                Requests.concern("高翠兰反映路灯坏了", "street-lights", "urban", "440305", "440305001"),
                null,
                WORDS,
                Language.ZH,
                CONTACT,
                null,
                List.of(),
                isPrivate);
    }
}
