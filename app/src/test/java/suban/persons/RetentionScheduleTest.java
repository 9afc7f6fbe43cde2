package suban.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.audit.AuditLog;
import suban.chatbot.conversation.ConversationStore;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;
import suban.city.Retention;
import suban.classifier.concern.Concern;
import suban.intake.Contact;
import suban.intake.FileRequest;
import suban.intake.FileResult;
import suban.intake.FiledConcern;
import suban.intake.Intake;
import suban.intake.PersonalRecords;
import suban.intake.Review;
import suban.intake.photos.PhotoResult;
import suban.intake.photos.PhotoStore;
import suban.intake.photos.TestPhotos;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;
import suban.storage.vault.VaultException;

/** Looks for the bytes of what was said in every file of the data folder. */
final class RetentionScheduleTest {
    private static final List<String> TOLD =
            List.of("高翠兰", "13912345678", "鹭湖花园", "半夜装修", "Willowmere", "回头打给她", "乱码题目");

    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z");

    @TempDir
    Path folder;

    private Path data;
    private Vault vault;
    private Database database;
    private PhotoStore photos;
    private ConversationStore conversations;
    private Intake intake;
    private Review review;
    private PersonalRecords records;
    private RetentionSchedule schedule;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        vault = Vault.open(data.resolve("keys.json"), folder.resolve("data.keys"));
        database = Database.open("jdbc:sqlite:" + data.resolve("suban.db"));
        photos = PhotoStore.open(database, vault, data.resolve("photos"), clock);
        conversations = ConversationStore.open(database, vault, clock);
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        records = new PersonalRecords(database, vault, photos, clock);
        schedule = new RetentionSchedule(
                new Retention(12, 36, 24, 13),
                records,
                conversations,
                conversations::erase,
                new AuditLog(database, vault, clock),
                vault,
                database,
                clock);
    }

    @AfterEach
    void close() {
        photos.close();
        database.close();
    }

    @Test
    void each_kind_goes_in_its_time_and_at_the_end_nothing_is_left_anywhere() throws IOException {
        String talk = talk();
        String filed = file();
        review.reject(filed, "li.na", "回头打给她", 1);
        assertThat(found()).doesNotContain("高翠兰", "13912345678", "Willowmere", "回头打给她");
        // Places and titles stand in lists, and words with personal data masked are searched.
        assertThat(found()).contains("鹭湖花园", "乱码题目", "半夜装修");
        byte[] backup = Files.readAllBytes(data.resolve("keys.json"));

        assertRun(0, 0, 0);
        clock.advance(Duration.ofDays(370));
        assertRun(1, 0, 0);
        assertThat(conversations.find(talk)).isEmpty();
        clock.advance(Duration.ofDays(370));
        assertRun(0, 0, 1);
        assertThat(photoFiles()).isEmpty();
        assertThat(records.find(filed).map(FiledConcern::erased)).isEmpty();
        assertThat(vault.months()).contains(YearMonth.of(2026, 1));
        clock.advance(Duration.ofDays(370));
        assertRun(0, 1, 0);
        assertThat(vault.months()).hasSize(13).doesNotContain(YearMonth.of(2026, 1));

        assertThat(found()).isEmpty();
        assertThat(records.find(filed).map(FiledConcern::erased)).isPresent();
        assertThat(review.listEvents(filed)).hasSize(3);
        Files.write(data.resolve("keys.json"), backup);
        assertThatThrownBy(() -> Vault.open(data.resolve("keys.json"), folder.resolve("data.keys")))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void what_goes_soon_is_counted_before_and_what_went_is_kept_after() {
        talk();
        review.reject(file(), "li.na", "回头打给她", 1);
        assertThat(schedule.findLastRun()).isEmpty();
        assertThat(schedule.outlook(30)).isEqualTo(new RetentionOutlook(0, 0, 0, 0));

        clock.advance(Duration.ofDays(340));
        assertRun(0, 0, 0);
        assertThat(schedule.outlook(30)).isEqualTo(new RetentionOutlook(1, 0, 0, 0));
        assertThat(schedule.findLastRun())
                .get()
                .extracting(RetentionRun::erasedAnything)
                .isEqualTo(false);
        assertThat(schedule.listRuns(9)).isEmpty();

        clock.advance(Duration.ofDays(30));
        assertRun(1, 0, 0);
        clock.advance(Duration.ofHours(1));
        assertRun(0, 0, 0);
        schedule.tookFromAuditLog(7);
        assertThat(schedule.findLastRun()).get().extracting(RetentionRun::audit).isEqualTo(7);
        assertThat(schedule.listRuns(9))
                .extracting(RetentionRun::conversations, RetentionRun::audit)
                .containsExactly(tuple(0, 7), tuple(1, 0));

        clock.advance(Duration.ofDays(330));
        assertThat(schedule.outlook(31).photos()).isEqualTo(1);
        clock.advance(Duration.ofDays(60));
        assertThat(schedule.outlook(31).audit()).isEqualTo(1);
    }

    @Test
    void what_nobody_has_handled_yet_is_never_erased() {
        String waiting = file();
        clock.advance(Duration.ofDays(4000));
        assertRun(0, 0, 0);
        assertThat(records.find(waiting).map(FiledConcern::text))
                .isPresent()
                .get()
                .asString()
                .contains("高翠兰");
    }

    @Test
    void one_person_is_erased_at_once_and_others_stay() throws IOException {
        talk();
        String filed = file();
        Persons persons = new Persons(records, conversations, photos, conversations::erase, database);
        Kept kept = persons.find("电话 139-1234-5678");
        assertThat(kept.concerns()).extracting(FiledConcern::id).containsExactly(filed);
        assertThat(kept.conversations()).hasSize(1);
        assertThat(persons.find(kept.concerns().getFirst().trackingCode()).concerns())
                .hasSize(1);
        assertThat(persons.find("13912345679").isEmpty()).isTrue();
        assertThat(persons.find("x' OR 1=1 --").isEmpty()).isTrue();

        persons.erase(kept, "li.na");
        assertThat(found()).isEmpty();
        assertThat(persons.find("13912345678").isEmpty()).isTrue();
    }

    private void assertRun(int talks, int concerns, int shown) {
        RetentionSchedule.Run run = schedule.run();
        assertThat(List.of(run.conversations(), run.concerns(), run.photos())).containsExactly(talks, concerns, shown);
    }

    private String talk() {
        String id = conversations.start(null).id();
        Reply reply = new Reply(
                id,
                Ids.next(),
                new Decision.Smalltalk("greeting", 1),
                Language.EN,
                "Willowmere",
                1,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                false,
                false,
                false,
                null);
        conversations.record(
                new Turn(Ids.next(), id, clock.instant(), "我是高翠兰 13912345678, Willowmere Road", reply, null));
        return id;
    }

    private String file() {
        PhotoResult photo = photos.store(TestPhotos.stream(TestPhotos.jpeg(40, 30)));
        Concern c = Requests.concern("乱码题目", "street-lights", "urban", "440305", "440305001");
        Concern confirmed = new Concern(
                c.title(),
                c.kind(),
                c.service(),
                c.department(),
                c.district(),
                c.street(),
                new suban.classifier.concern.Slot("鹭湖花园三栋", 0.9, List.of()),
                null,
                c.urgency(),
                null,
                null,
                List.of());
        FileRequest request = new FileRequest(
                confirmed,
                confirmed,
                "我叫高翠兰，鹭湖花园三栋半夜装修，电话13912345678",
                Language.ZH,
                new Contact("高翠兰", "13912345678", null),
                null,
                List.of(((PhotoResult.Stored) photo).photo().id()));
        String code = ((FileResult.Filed) intake.file(request, "key")).trackingCode();
        return records.findByTrackingCode(code).orElseThrow();
    }

    /** What of {@link #TOLD} stands in any file, in UTF-8. */
    private List<String> found() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        List<String> found = new ArrayList<>();
        for (String told : TOLD) {
            String bytes = new String(told.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            if (all.indexOf(bytes) >= 0) found.add(told);
        }
        return found;
    }

    private List<Path> photoFiles() {
        try (Stream<Path> files = Files.walk(data.resolve("photos"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
