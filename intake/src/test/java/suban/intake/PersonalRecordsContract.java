package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
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

/** What intake keeps of persons, and what is left of it. A subclass an engine. */
abstract class PersonalRecordsContract {
    private static final String WORDS = "桃园路路灯坏了，我叫高翠兰，电话13800138000，谢谢";
    private static final List<String> TOLD = List.of("高翠兰", "13800138000", "桃园", "路灯坏了", "回头打给她", "已经修好了");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");
    private final Vault vault = Vault.temporary();

    @TempDir
    Path folder;

    private Database database;
    private PhotoStore photos;
    private Intake intake;
    private Review review;
    private PersonalRecords records;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        records = new PersonalRecords(database, vault, photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void what_a_resident_said_is_written_sealed_only() {
        String id = file("key-1");
        review.accept(id, "li.na", "回头打给她 13800138000", 1);
        String stored = everything().replace("路灯坏了", "").replace("桃园", ""); // title and place stand in lists
        for (String told : TOLD) assertThat(stored).doesNotContain(told);
        FiledConcern found = review.find(id).orElseThrow();
        assertThat(found.text()).isEqualTo(WORDS);
        assertThat(found.contact()).isEqualTo(new Contact("高翠兰", "138 0013 8000", null));
        assertThat(review.listEvents(id).getLast().note()).isEqualTo("回头打给她 13800138000");
        assertThat(records.listByIdentifiers(Set.of("13800138000"))).containsExactly(id);
    }

    @Test
    void erasure_blanks_what_was_said_and_keeps_the_steps() {
        String id = file("key-1");
        String other = file("key-2");
        review.correct(id, new Corrections(java.util.Map.of(Field.PLACE, "桃园路 8 号")), "li.na", "回头打给她", 1);
        review.accept(id, "li.na", null, 2);
        String code = review.find(id).orElseThrow().trackingCode();
        List<Event> before = review.listEvents(id);
        clock.advance(Duration.ofDays(1));

        assertThat(records.erase(id, "retention")).isTrue();
        assertThat(records.erase(id, "retention")).isFalse();
        assertThat(records.erase("0", "retention")).isFalse();

        FiledConcern erased = review.find(id).orElseThrow();
        assertThat(erased.erased()).isEqualTo(clock.instant());
        assertThat(erased.text() + erased.handling().title()).isEmpty();
        assertThat(erased.contact()).isNull();
        assertThat(erased.handling().place()).isNull();
        assertThat(erased.handling().service()).isEqualTo("street-lights");
        assertThat(erased.photos()).isEmpty();
        List<Event> after = review.listEvents(id);
        assertThat(after.getLast().kind()).isEqualTo("erase");
        assertThat(after.subList(0, before.size()))
                .extracting(Event::at, Event::actor, Event::kind, Event::state)
                .isEqualTo(before.stream()
                        .map(e -> org.assertj.core.groups.Tuple.tuple(e.at(), e.actor(), e.kind(), e.state()))
                        .toList());
        assertThat(after).allSatisfy(event -> {
            assertThat(event.note()).isNull();
            assertThat(event.changes()).isEmpty();
        });
        assertThat(intake.findByTrackingCode(code))
                .get()
                .extracting(PublicTimeline::state)
                .isEqualTo(ConcernState.REVIEWED);
        assertThat(review.listExamples(Field.SERVICE)).isEmpty();
        assertThat(records.listByIdentifiers(Set.of("13800138000"))).containsExactly(other);
        assertThat(review.find(other).orElseThrow().text()).isEqualTo(WORDS);
        assertThat(files()).hasSize(1);
        assertThat(review.correct(
                        id, new Corrections(java.util.Map.of(Field.TITLE, "x")), "li.na", null, erased.revision()))
                .isEqualTo(new CorrectionResult.Invalid(List.of("state-erased")));

        records.erase(other, "wang.wei");
        assertThat(everything()).doesNotContain(TOLD);
        assertThat(files()).isEmpty();
    }

    @Test
    void what_ended_long_ago_is_listed_and_what_nobody_looked_at_is_not() {
        String ended = file("key-1");
        String waiting = file("key-2");
        review.reject(ended, "li.na", "不属于政府职责", 1);
        review.accept(waiting, "li.na", null, 1);
        assertThat(records.listEndedBefore(clock.instant(), 10)).isEmpty();
        clock.advance(Duration.ofDays(400));
        assertThat(records.listEndedBefore(clock.instant(), 10)).containsExactly(ended);
        assertThat(records.listWithPhotosEndedBefore(clock.instant(), 10)).containsExactly(ended);
        records.erasePhotos(ended);
        assertThat(records.listWithPhotosEndedBefore(clock.instant(), 10)).isEmpty();
        assertThat(review.find(ended).orElseThrow().text()).isEqualTo(WORDS);
        assertThat(records.anyKept(clock.instant().minus(Duration.ofDays(401)), clock.instant()))
                .isTrue();
        records.erase(ended, "retention");
        assertThat(records.listEndedBefore(clock.instant(), 10)).isEmpty();
        assertThat(records.anyKept(clock.instant().minus(Duration.ofDays(401)), clock.instant()))
                .isTrue();
        records.erase(waiting, "retention");
        assertThat(records.anyKept(clock.instant().minus(Duration.ofDays(401)), clock.instant()))
                .isFalse();
    }

    @Test
    void what_an_earlier_version_wrote_in_the_clear_is_sealed() {
        String id = file("key-1");
        review.accept(id, "li.na", "回头打给她", 1);
        FiledConcern filed = review.find(id).orElseThrow();
        List<Event> events = review.listEvents(id);
        database.write(handle -> {
            unseal(handle, filed, events);
            return handle.execute("UPDATE concern SET sealed = NULL, fingerprint = 'f', confidence = NULL")
                    + handle.execute("UPDATE concern_event SET sealed = NULL")
                    + handle.execute("DELETE FROM identifier");
        });

        UnsealedConcerns.seal(database, vault);
        UnsealedConcerns.seal(database, vault);

        assertThat(review.find(id)).contains(filed);
        assertThat(review.listEvents(id)).isEqualTo(events);
        assertThat(records.listByIdentifiers(Set.of("13800138000"))).containsExactly(id);
        assertThat(everything().replace("路灯坏了", "").replace("桃园", "")).doesNotContain(TOLD);
    }

    private static void unseal(Handle handle, FiledConcern filed, List<Event> events) {
        handle.createUpdate("INSERT INTO unsealed_concern VALUES (:id, :created, :words, :understood, :confirmed, 'f',"
                        + " '高翠兰', '138 0013 8000', NULL, NULL, NULL)")
                .bind("id", filed.id())
                .bind("created", filed.created().toEpochMilli())
                .bind("words", filed.text())
                .bind("understood", filed.understood() == null ? null : ConcernJson.write(filed.understood()))
                .bind("confirmed", filed.confirmed() == null ? null : ConcernJson.write(filed.confirmed()))
                .execute();
        handle.createUpdate("INSERT INTO unsealed_event VALUES (:id, :note, '[]', :created)")
                .bind("id", events.getLast().id())
                .bind("note", events.getLast().note())
                .bind("created", filed.created().toEpochMilli())
                .execute();
    }

    private String file(String key) {
        PhotoResult photo = photos.store(TestPhotos.stream(TestPhotos.jpeg(40, 30)));
        Concern confirmed = Requests.concern("路灯坏了", "street-lights", "urban", "440305", "440305001");
        FileRequest request = new FileRequest(
                confirmed,
                confirmed,
                WORDS,
                Language.ZH,
                new Contact("高翠兰", "138 0013 8000", null),
                null,
                List.of(((PhotoResult.Stored) photo).photo().id()));
        String code = ((FileResult.Filed) intake.file(request, key)).trackingCode();
        return records.findByTrackingCode(code).orElseThrow();
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.walk(folder.resolve("photos"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the tables of intake hold. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table :
                List.of("concern", "concern_event", "concern_example", "hand_over", "photo", "identifier")) {
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
