package suban.chatbot.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.Decision.HandedOverBecause;
import suban.chatbot.reply.Decision.TakenBecause;
import suban.chatbot.reply.LineCall;
import suban.chatbot.reply.Reply;
import suban.classifier.concern.Concern;
import suban.classifier.concern.DepartmentSlot;
import suban.classifier.concern.ServiceSlot;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.classifier.concern.TimeSlot;
import suban.classifier.concern.UrgencySlot;
import suban.classifier.privacy.Identifiers;
import suban.classifier.service.Suggestion;
import suban.models.text.Language;
import suban.models.text.LocalText;
import suban.storage.Database;
import suban.storage.Ids;
import suban.storage.vault.Vault;

abstract class ConversationStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private Database database;
    private ConversationStore store;

    abstract Database open();

    @BeforeEach
    void openStore() {
        database = open();
        store = ConversationStore.open(database, Vault.temporary(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void closeStore() {
        database.close();
    }

    private Turn turn(String conversation, Decision decision, String message) {
        String id = Ids.next();
        Reply reply = new Reply(
                conversation,
                id,
                decision,
                Language.ZH,
                "回复 😀 \u0000",
                0.75,
                List.of(new Citation(
                        "passport", 3, Language.ZH, "护照", "public-security", LocalDate.of(2026, 1, 1), null, "正文")),
                List.of(new Choice("甲", Choice.Kind.ARTICLE, "a"), new Choice("乙", Choice.Kind.SERVICE, "b")),
                concern(),
                List.of(),
                List.of("相关"),
                true,
                false,
                true,
                new LineCall("fire", "119", "消防"));
        return new Turn(id, conversation, NOW, message, reply, null);
    }

    private static Concern concern() {
        Slot slot = new Slot("值", 0.5, List.of(new Span(1, 3)));
        LocalText name = new LocalText("名", "Name");
        return new Concern(
                "标题",
                slot,
                new ServiceSlot(slot, "dust", name, List.of(new Suggestion("air-odour", name, 0.2))),
                new DepartmentSlot(slot, "ecology", name, name),
                slot,
                null,
                slot,
                new TimeSlot(slot, NOW, null),
                new UrgencySlot(slot, name),
                null,
                slot,
                List.of("place"));
    }

    @Test
    void a_conversation_is_found_as_it_was_started() {
        Conversation conversation = store.start(Language.EN);

        assertThat(store.find(conversation.id())).contains(conversation);
        assertThat(conversation.startedAt()).isEqualTo(NOW);
        assertThat(store.find(store.start(null).id()).orElseThrow().language()).isNull();
        assertThat(store.find("nonsense")).isEmpty();
    }

    @Test
    void every_kind_of_turn_is_replayed_as_it_was_recorded() {
        String conversation = store.start(Language.ZH).id();
        List<Turn> turns = List.of(
                turn(
                        conversation,
                        new Decision.Answer("passport", 3, Language.ZH, 0.9, 0.1, AnsweredBy.FOLLOW_UP),
                        "護照點樣辦 👮"),
                turn(
                        conversation,
                        new Decision.Clarify(List.of(new Choice("甲", Choice.Kind.SERVICE, "dust")), "原话", 0.4),
                        "<script>alert(1)</script>"),
                turn(
                        conversation,
                        new Decision.TakeConcern(
                                "原话", null, 0.3, 0.9, List.of("place"), List.of("其他"), TakenBecause.REPORTS),
                        "'; DROP TABLE turn; --"),
                turn(conversation, new Decision.HandOver(HandedOverBecause.ASKED, "转人工"), "转人工"),
                turn(conversation, new Decision.Divert("fire", "着火了", 0.9), "着火了"),
                turn(
                        conversation,
                        new Decision.AskDanger(
                                "fire", "烟好大", 0.4, List.of(new Choice("有", Choice.Kind.REPLY, "danger"))),
                        "烟好大"),
                turn(conversation, new Decision.Smalltalk("greeting", 1), "你好"),
                turn(
                        conversation,
                        new Decision.Unknown(
                                "passport", 0.2, 2, List.of(new Choice("乙", Choice.Kind.ARTICLE, "passport")), "原话"),
                        "宇宙的尽头"));
        turns.forEach(store::record);

        assertThat(store.listTurns(conversation)).containsExactlyElementsOf(turns);
        assertThat(store.listTurns(store.start(null).id())).isEmpty();
    }

    @Test
    void feedback_is_kept_with_its_turn() {
        String conversation = store.start(null).id();
        Turn turn = turn(conversation, new Decision.Divert("fire", "着火了", 0.9), "着火了");
        store.record(turn);

        assertThat(store.recordFeedback(conversation, turn.id(), false)).isTrue();
        assertThat(store.findTurn(conversation, turn.id()).orElseThrow().helped())
                .isFalse();
        store.recordFeedback(conversation, turn.id(), true);
        assertThat(store.findTurn(conversation, turn.id()).orElseThrow().helped())
                .isTrue();
        assertThat(store.recordFeedback(store.start(null).id(), turn.id(), true))
                .isFalse();
    }

    @Test
    void a_hand_over_is_kept_and_can_be_given_back() {
        String conversation = store.start(null).id();

        store.recordHandOver(conversation, "item-1");
        assertThat(store.find(conversation).orElseThrow().handOver()).isEqualTo("item-1");
        store.recordHandOver(conversation, null);
        assertThat(store.find(conversation).orElseThrow().handOver()).isNull();
    }

    @Test
    void what_was_said_is_sealed_and_found_by_who_knows_the_number() {
        String conversation = store.start(null).id();
        Turn told = turn(conversation, new Decision.Unknown(null, 0, 1, List.of(), ""), "我是高翠兰，电话138-0013-8000");
        store.record(told);
        store.record(turn(store.start(null).id(), new Decision.Unknown(null, 0, 1, List.of(), ""), "没有电话"));

        assertThat(everything()).doesNotContain("高翠兰").doesNotContain("0013").doesNotContain("回复");
        assertThat(store.listByIdentifiers(Identifiers.of("+86 13800138000"))).containsExactly(conversation);
        assertThat(store.listByIdentifiers(Identifiers.of("13800138001"))).isEmpty();
        assertThat(store.listByIdentifiers(Set.of())).isEmpty();
        assertThat(told.masked()).doesNotContain("0013");
    }

    @Test
    void an_erased_conversation_keeps_what_was_decided_only() {
        String kept = store.start(null).id();
        String erased = store.start(Language.EN).id();
        for (String conversation : List.of(kept, erased)) {
            store.record(turn(conversation, new Decision.Divert("fire", "着火了", 0.9), "着火了 13800138000"));
        }
        assertThat(store.listQuietSince(NOW, 10)).isEmpty();
        assertThat(store.listQuietSince(NOW.plusMillis(1), 10)).containsExactlyInAnyOrder(kept, erased);

        store.erase(erased);
        assertThat(store.find(erased)).isEmpty();
        assertThat(store.listTurns(erased)).isEmpty();
        assertThat(store.listTurns(kept)).hasSize(1);
        assertThat(store.listByIdentifiers(Set.of("13800138000"))).containsExactly(kept);
        assertThat(store.listQuietSince(NOW.plusMillis(1), 10)).containsExactly(kept);
        assertThat(database.<Long>read(
                        handle -> handle.createQuery("SELECT COUNT(*) FROM turn WHERE decision = 'divert'")
                                .mapTo(Long.class)
                                .one()))
                .isEqualTo(2);
        assertThat(store.anyKept(NOW, NOW.plusMillis(1))).isTrue();
        store.erase(kept);
        assertThat(store.anyKept(NOW, NOW.plusMillis(1))).isFalse();
        store.erase("nobody");
    }

    @Test
    void turns_that_an_earlier_version_wrote_in_the_clear_are_sealed() {
        String conversation = store.start(null).id();
        Turn turn = turn(conversation, new Decision.Smalltalk("greeting", 1), "你好，我叫高翠兰 13800138000");
        store.record(turn);
        database.write(handle -> {
            handle.execute(
                    "CREATE TABLE unsealed_turn (id TEXT, conversation_id TEXT, at BIGINT, message TEXT, reply TEXT)");
            handle.createUpdate("INSERT INTO unsealed_turn VALUES (:id, :conversation, :at, :message, :reply)")
                    .bind("id", turn.id())
                    .bind("conversation", conversation)
                    .bind("at", turn.at().toEpochMilli())
                    .bind("message", turn.message())
                    .bind("reply", replyAsBefore(turn))
                    .execute();
            return handle.execute("DELETE FROM identifier") + handle.execute("UPDATE turn SET sealed = NULL");
        });
        assertThat(store.listTurns(conversation)).isEmpty();

        ConversationStore opened = ConversationStore.open(database, Vault.temporary(), Clock.systemUTC());
        assertThat(opened.listTurns(conversation)).containsExactly(turn);
        assertThat(opened.listByIdentifiers(Set.of("13800138000"))).containsExactly(conversation);
        assertThat(everything()).doesNotContain("高翠兰");
    }

    private static String replyAsBefore(Turn turn) {
        try {
            byte[] said = new ReplyJson().write(new ReplyJson.Said("", turn.reply()));
            return new ObjectMapper().readTree(said).path("reply").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the tables of conversations hold. */
    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("conversation", "turn", "identifier")) {
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
