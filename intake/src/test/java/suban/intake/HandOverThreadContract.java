package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** What resident and staff write to each other. A subclass an engine. */
abstract class HandOverThreadContract {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z"); // Monday 9:00
    private final Vault vault = Vault.temporary();
    private final List<String> heard = new ArrayList<>();

    @TempDir
    Path folder;

    private Database database;
    private PhotoStore photos;
    private Review review;
    private PersonalRecords records;
    private HandOverDesk desk;
    private HandOverThread thread;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
        records = new PersonalRecords(database, vault, photos, clock);
        desk = new HandOverDesk(database, vault, SmallCity.rules(), photos, clock);
        thread = new HandOverThread(database, vault, photos, clock);
        thread.onMessage(heard::add);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void both_sides_write_and_the_item_stays_open() {
        FiledConcern item = handOver("c1");

        assertThat(thread.tell(item.id(), "喂？我的电话是 13800138000")).isEqualTo(Attention.PERSON);
        clock.advance(Duration.ofMinutes(1));
        assertThat(thread.say(item.id(), "li.na", "  您好，我来帮您。 ")).isInstanceOf(SayResult.Said.class);

        assertThat(thread.listOfConversation("c1"))
                .extracting(ThreadMessage::by, ThreadMessage::text, ThreadMessage::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Event.RESIDENT, "喂？我的电话是 13800138000", Instant.parse("2026-01-05T01:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "li.na", "您好，我来帮您。", Instant.parse("2026-01-05T01:01:00Z")));
        FiledConcern latest = review.find(item.id()).orElseThrow();
        assertThat(latest.state()).isEqualTo(ConcernState.RECEIVED);
        assertThat(latest.revision()).isEqualTo(item.revision());
        assertThat(messages(latest)).hasSize(2);
        assertThat(messages(latest.withoutContact()).getFirst().text()).doesNotContain("13800138000");
        assertThat(heard).containsExactly("c1");
        assertThat(records.listByIdentifiers(Set.of("13800138000"))).containsExactly(item.id());
        assertThat(thread.listConversationsSince(clock.instant())).containsExactly("c1");
        assertThat(thread.listConversationsSince(clock.instant().plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void whoever_has_the_code_reads_what_staff_wrote_and_nothing_else() {
        FiledConcern item = handOver("c1");
        thread.tell(item.id(), "我住三栋，等你们");
        clock.advance(Duration.ofMinutes(1));
        thread.say(item.id(), "li.na", "请打0755-88886666找我们");
        clock.advance(Duration.ofMinutes(1));
        review.answer(item.id(), "li.na", "伞在公园北门", 1);

        Following following = new Following(database, vault, SmallCity.rules(), photos, clock);
        PublicTimeline seen = following.find(item.trackingCode()).orElseThrow();
        assertThat(seen.messages()).extracting(PublicTimeline.Entry::note).containsExactly("请打0755-88886666找我们");
        assertThat(seen.entries())
                .extracting(PublicTimeline.Entry::kind)
                .containsExactly("hand-over", PublicTimeline.MESSAGE, "answer");
        assertThat(seen.toString()).doesNotContain("我住三栋", "li.na");
    }

    @Test
    void what_was_written_meanwhile_is_unseen_until_a_person_has_it_no_more() {
        FiledConcern item = handOver("c1");
        assertThat(thread.listUnseen(item.id(), "li.na", "")).isEmpty();
        thread.tell(item.id(), "等等");
        String seen = thread.listUnseen(item.id(), "li.na", "").getLast().id();
        thread.say(item.id(), "li.na", "请说");
        assertThat(thread.listUnseen(item.id(), "li.na", seen)).isEmpty();
        assertThat(thread.listUnseen(item.id(), "wang.wei", seen)).hasSize(1);
        thread.tell(item.id(), "我家门口井盖坏了");
        assertThat(thread.listUnseen(item.id(), "li.na", seen))
                .extracting(ThreadMessage::text)
                .containsExactly("我家门口井盖坏了");
        review.answer(item.id(), "li.na", "已登记井盖", 1);
        assertThat(thread.listUnseen(item.id(), "li.na", "")).isEmpty();
        assertThat(thread.findOpenOf("c1")).isEmpty();
    }

    @Test
    void a_message_tells_no_personal_number_and_has_words() {
        FiledConcern item = handOver("c1");
        assertThat(thread.say(item.id(), "li.na", "您的身份证440301198505051234对吗，打13812345678"))
                .isEqualTo(new SayResult.Invalid(List.of("message-personal")));
        assertThat(thread.say(item.id(), "li.na", "👍")).isEqualTo(new SayResult.Invalid(List.of("message-no-words")));
        assertThat(thread.say(item.id(), "li.na", "我是王芳，请打12345或0755-88886666")).isInstanceOf(SayResult.Said.class);
    }

    @Test
    void an_answer_ends_it_and_stands_in_the_thread() {
        FiledConcern item = handOver("c1");
        assertThat(thread.hasPerson("c1")).isTrue();
        assertThat(thread.findOpen(item.id())).isPresent();

        review.answer(item.id(), "li.na", "请到社保局官网查询", 1);

        assertThat(thread.tell(item.id(), "谢谢")).isEqualTo(Attention.NOBODY);
        assertThat(thread.say(item.id(), "li.na", "还有")).isEqualTo(new SayResult.Ended());
        assertThat(thread.hasPerson("c1")).isFalse();
        assertThat(thread.findOpen(item.id())).isEmpty();
        assertThat(thread.listOfConversation("c1"))
                .extracting(ThreadMessage::text)
                .containsExactly("请到社保局官网查询");

        FiledConcern next = handOver("c1");
        thread.tell(next.id(), "还是不行");
        assertThat(thread.listOfConversation("c1"))
                .extracting(ThreadMessage::text)
                .containsExactly("请到社保局官网查询", "还是不行");
        assertThat(messages(review.find(next.id()).orElseThrow())).hasSize(1);
    }

    @Test
    void a_person_is_waited_for_until_the_answer_is_due_and_a_day_after_their_last_word() {
        FiledConcern item = handOver("c1");
        clock.advance(Duration.between(clock.instant(), item.due()));
        assertThat(thread.tell(item.id(), "一")).isEqualTo(Attention.PERSON);
        clock.advance(Duration.ofMinutes(1));
        assertThat(thread.tell(item.id(), "二")).isEqualTo(Attention.LATE_PERSON);
        thread.say(item.id(), "li.na", "抱歉久等");
        clock.advance(HandOverThread.PATIENCE.minusSeconds(1));
        assertThat(thread.tell(item.id(), "三")).isEqualTo(Attention.PERSON);
        clock.advance(Duration.ofSeconds(1));
        assertThat(thread.tell(item.id(), "四")).isEqualTo(Attention.LATE_PERSON);
        assertThat(thread.listOfConversation("c1")).hasSize(5);
    }

    @Test
    void what_cannot_be_taken_is_refused_with_its_reason() {
        String id = handOver("c1").id();
        assertThat(thread.say(id, "li.na", " \n")).isEqualTo(new SayResult.Invalid(List.of("message-empty")));
        assertThat(thread.say(id, "li.na", "长".repeat(10_000)))
                .isEqualTo(new SayResult.Invalid(List.of("message-too-long")));
        assertThat(thread.say(id, "li.na", "a\u0007")).isEqualTo(new SayResult.Invalid(List.of("message-unreadable")));
        assertThat(thread.say("0", "li.na", "好")).isEqualTo(new SayResult.UnknownConcern());
        assertThat(thread.tell("0", "好")).isEqualTo(Attention.NOBODY);
        assertThat(thread.say(id, "li.na", "<script>alert(1)</script>")).isInstanceOf(SayResult.Said.class);
        assertThat(heard).hasSize(1);
    }

    @Test
    void words_lie_sealed_and_are_blanked_with_the_concern_or_the_conversation() {
        FiledConcern first = handOver("c1");
        FiledConcern other = handOver("c2");
        thread.tell(first.id(), "高翠兰在等");
        thread.tell(other.id(), "别的事");
        assertThat(stored()).hasSize(2).noneMatch(row -> row.contains("高翠兰"));

        records.erase(first.id(), "retention");

        assertThat(thread.listOfConversation("c1")).isEmpty();
        assertThat(messages(review.find(first.id()).orElseThrow())).isEmpty();
        assertThat(thread.tell(first.id(), "喂")).isEqualTo(Attention.NOBODY);
        assertThat(thread.listOfConversation("c2")).hasSize(1);

        thread.erase("c2");
        assertThat(thread.listOfConversation("c2")).isEmpty();
        assertThat(stored()).containsExactly("", "");
    }

    private List<String> stored() {
        return database.read(handle -> handle.createQuery("SELECT sealed FROM hand_over_message ORDER BY id")
                .map((row, context) -> {
                    byte[] sealed = row.getBytes(1);
                    return sealed == null ? "" : new String(sealed, java.nio.charset.StandardCharsets.UTF_8);
                })
                .list());
    }

    private static List<ThreadMessage> messages(FiledConcern concern) {
        return java.util.Objects.requireNonNull(concern.handedOver()).messages();
    }

    private FiledConcern handOver(String conversation) {
        return desk.accept(new HandOverRequest(
                conversation,
                Language.ZH,
                null,
                null,
                "咋查社保",
                "咋查社保",
                new HandedOver("asked", null, List.of(new HandedOver.Line(true, "咋查社保")), null)));
    }
}
