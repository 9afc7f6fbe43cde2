package suban;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.conversation.Turn;
import suban.chatbot.handover.HandOver;
import suban.chatbot.handover.HandOverSink;
import suban.chatbot.handover.TakenOver;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Concern;
import suban.intake.ConcernState;
import suban.intake.Contact;
import suban.intake.CorrectionResult;
import suban.intake.Corrections;
import suban.intake.Event;
import suban.intake.Field;
import suban.intake.FiledConcern;
import suban.intake.HandOverDesk;
import suban.intake.HandOverThread;
import suban.intake.HandedOver;
import suban.intake.Intake;
import suban.intake.Origin;
import suban.intake.PublicTimeline;
import suban.intake.Review;
import suban.intake.Step;
import suban.intake.StepResult;
import suban.intake.photos.PhotoStore;
import suban.intake.testing.AdjustableClock;
import suban.intake.testing.Requests;
import suban.intake.testing.SmallCity;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** Taking conversations over. A subclass an engine. */
abstract class HandOverContract {
    private final AdjustableClock clock = new AdjustableClock("2026-01-05T01:00:00Z"); // Monday 9:00

    @TempDir
    Path folder;

    private final Vault vault = Vault.temporary();
    private Database database;
    private PhotoStore photos;
    private HandOverAdapter desk;
    private Intake intake;
    private Review review;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        photos = PhotoStore.open(database, vault, folder.resolve("photos"), clock);
        desk = new HandOverAdapter(
                new HandOverDesk(database, vault, SmallCity.rules(), photos, clock),
                new HandOverThread(database, vault, photos, clock));
        intake = new Intake(database, vault, SmallCity.rules(), photos, clock);
        review = new Review(database, vault, SmallCity.rules(), photos, clock);
    }

    @AfterEach
    void stop() {
        photos.close();
        database.close();
    }

    @Test
    void an_item_has_transcript_reason_and_suggested_department() {
        String id = accept(handOver("c1", null, "我的手机是13800138000，咋查社保", "转人工"));

        FiledConcern item = review.find(id).orElseThrow();
        assertThat(item.origin()).isEqualTo(Origin.HANDOVER);
        assertThat(item.conversation()).isEqualTo("c1");
        assertThat(item.handling().department()).isEqualTo("urban");
        assertThat(item.handling().title()).isEqualTo("我的手机是138****8000，咋查社保");
        assertThat(item.due()).isEqualTo(Instant.parse("2026-01-05T07:00:00Z"));
        assertThat(item.text()).isEqualTo("我的手机是13800138000，咋查社保\n转人工");
        assertThat(item.handedOver()).isNotNull().satisfies(handedOver -> {
            assertThat(handedOver.reason()).isEqualTo("not-helped");
            assertThat(handedOver.departmentReason()).isEqualTo("因为");
            assertThat(handedOver.transcript())
                    .startsWith(new HandedOver.Line(true, "我的手机是13800138000，咋查社保"), new HandedOver.Line(false, "回复"));
        });
        assertThat(review.listEvents(id))
                .singleElement()
                .extracting(Event::actor)
                .isEqualTo(Event.CHATBOT);
    }

    @Test
    void a_concern_that_was_understood_comes_with_the_words_it_points_into() {
        Concern concern = Requests.streetLight().confirmed();
        FiledConcern item = review.find(accept(handOver("c1", concern, "你好", Requests.WORDS)))
                .orElseThrow();
        assertThat(item.handling().service()).isEqualTo("street-lights");
        assertThat(item.text()).isEqualTo("understood: " + Requests.WORDS);
        assertThat(item.contact()).isEqualTo(new Contact(null, "13800138000", null));
    }

    @Test
    void a_conversation_keeps_its_item_until_a_person_finished_it() {
        String id = accept(handOver("c1", null, "咋查社保"));
        assertThat(accept(handOver("c1", null, "咋查社保", "喂？"))).isEqualTo(id);
        FiledConcern item = review.find(id).orElseThrow();
        assertThat(item.text()).isEqualTo("咋查社保\n喂？");
        assertThat(item.handedOver())
                .isNotNull()
                .satisfies(h -> assertThat(h.transcript()).hasSize(4));
        assertThat(accept(handOver("c2", null, "别的"))).isNotEqualTo(id);

        review.answer(id, "li.na", "请到社保局官网查询", item.revision());
        assertThat(accept(handOver("c1", null, "还是不行"))).isNotEqualTo(id);
    }

    @Test
    void a_person_answers_and_whoever_has_the_code_reads_it() {
        String id = accept(handOver("c1", null, "咋查社保"));
        assertThat(review.answer(id, "li.na", "  ", 1)).isEqualTo(new StepResult.Invalid(List.of("note-empty")));

        StepResult result = review.answer(id, "li.na", "请到社保局官网查询", 1);

        assertThat(result).isInstanceOfSatisfying(StepResult.Done.class, done -> {
            assertThat(done.concern().state()).isEqualTo(ConcernState.ANSWERED);
            assertThat(intake.findByTrackingCode(done.concern().trackingCode()))
                    .get()
                    .extracting(PublicTimeline::answer)
                    .isEqualTo("请到社保局官网查询");
        });
        assertThat(review.accept(id, "li.na", null, 2))
                .isEqualTo(new StepResult.NotAllowed(ConcernState.ANSWERED, Step.ACCEPT));
    }

    @Test
    void the_resident_is_told_how_to_follow_it_and_reaches_the_person_until_it_is_over() {
        TakenOver taken = desk.accept(handOver("c1", null, "咋查社保")).orElseThrow();
        FiledConcern item = review.find(taken.item()).orElseThrow();
        assertThat(taken.trackingCode()).isEqualTo(item.trackingCode());
        assertThat(taken.due()).isEqualTo(item.due());
        assertThat(desk.find(taken.item())).contains(taken);

        assertThat(desk.tell(taken.item(), "喂\0？")).isEqualTo(HandOverSink.Attention.PERSON);
        assertThat(desk.tell("0", "喂？")).isEqualTo(HandOverSink.Attention.NOBODY);
        assertThat(review.find(taken.item()).orElseThrow().handedOver())
                .isNotNull()
                .satisfies(
                        h -> assertThat(h.messages()).extracting(m -> m.text()).containsExactly("喂 ？"));

        review.reject(taken.item(), "li.na", "没有诉求", 1);
        assertThat(desk.tell(taken.item(), "喂？")).isEqualTo(HandOverSink.Attention.NOBODY);
        assertThat(desk.find(taken.item())).isEmpty();
    }

    @Test
    void what_asks_for_nothing_is_rejected_with_a_reason() {
        String id = accept(handOver("c1", null, "哈哈哈"));
        assertThat(review.reject(id, "li.na", "没有诉求", 1)).isInstanceOf(StepResult.Done.class);
        assertThat(review.find(id).orElseThrow().state()).isEqualTo(ConcernState.REJECTED);
        assertThat(review.listEvents(id).getLast().note()).isEqualTo("没有诉求");
        assertThat(review.correct(id, new Corrections(Map.of(Field.TITLE, "x")), "li.na", null, 2))
                .isEqualTo(new CorrectionResult.Invalid(List.of("state-final")));
    }

    private String accept(HandOver handOver) {
        return desk.accept(handOver).orElseThrow().item();
    }

    private static HandOver handOver(String conversation, @Nullable Concern concern, String... messages) {
        List<Turn> turns = new ArrayList<>();
        for (String message : messages) turns.add(turn(conversation, concern, message));
        return new HandOver(
                conversation, Language.ZH, Decision.HandedOverBecause.NOT_HELPED, "urban", "因为", concern, turns);
    }

    private static Turn turn(String conversation, @Nullable Concern concern, String message) {
        Decision decision = concern == null
                ? new Decision.Unknown(null, 0.1, 1, List.of(), "")
                : new Decision.TakeConcern(
                        "understood: " + message,
                        "street-lights",
                        0.8,
                        0.9,
                        List.of(),
                        List.of(),
                        Decision.TakenBecause.REPORTS);
        Reply reply = new Reply(
                conversation,
                "t",
                decision,
                Language.ZH,
                "回复",
                0.5,
                List.of(),
                List.of(),
                concern,
                List.of(),
                List.of(),
                false,
                false,
                false,
                null);
        return new Turn("t", conversation, Instant.EPOCH, message, reply, null);
    }
}
