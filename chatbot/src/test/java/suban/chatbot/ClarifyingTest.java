package suban.chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.chatbot.composing.Outcome;
import suban.chatbot.composing.PublishedArticles;
import suban.chatbot.conversation.Conversation;
import suban.chatbot.conversation.Turn;
import suban.chatbot.reply.Choice;
import suban.chatbot.reply.Citation;
import suban.chatbot.reply.Decision;
import suban.chatbot.reply.Decision.AnsweredBy;
import suban.chatbot.reply.Decision.TakenBecause;
import suban.chatbot.reply.Reply;
import suban.chatbot.understanding.Understood;
import suban.models.text.Language;

/** What picking a choice leads to, whatever made the message unclear. */
class ClarifyingTest {
    private static SampleCity city;

    @BeforeAll
    static void openCity(@TempDir Path folder) {
        city = new SampleCity(folder);
    }

    @AfterAll
    static void closeCity() {
        city.close();
    }

    private static Outcome pick(String message, String about) {
        Decision clarify = new Decision.Clarify(
                List.of(
                        new Choice("社会保障卡申领", Choice.Kind.ARTICLE, "social-card-apply"),
                        new Choice("社会保障卡丢失补换", Choice.Kind.ARTICLE, "social-card-lost"),
                        new Choice("路灯", Choice.Kind.SERVICE, "street-lights")),
                about,
                0.4);
        Reply reply = new Reply(
                "c",
                "t",
                clarify,
                Language.ZH,
                "",
                0.4,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                true,
                false,
                false,
                null);
        Turn turn = new Turn("t", "c", SampleCity.CLOCK.instant(), about, reply, null);
        Conversation conversation = new Conversation("c", null, SampleCity.CLOCK.instant(), null);
        Dialogue dialogue = Dialogue.replay(conversation, List.of(turn));
        References references =
                new References(new PublishedArticles(city.articles, SampleCity.CLOCK), new Reading(city.parts()));
        return References.pick(Understood.of(message, Language.ZH), dialogue)
                .flatMap(choice -> references.choice(choice, dialogue))
                .orElseThrow();
    }

    @Test
    void a_picked_title_leads_to_its_article_however_similar_the_others_are() {
        for (String message : new String[] {"社会保障卡丢失补换", "2", "第二个"}) {
            Outcome outcome = pick(message, "社保卡");
            assertThat(outcome.decision()).isInstanceOfSatisfying(Decision.Answer.class, answer -> {
                assertThat(answer.article()).isEqualTo("social-card-lost");
                assertThat(answer.by()).isEqualTo(AnsweredBy.CHOICE);
            });
        }
    }

    @Test
    void the_quoted_passage_fits_the_message_that_was_unclear() {
        Citation citation = Objects.requireNonNull(pick("社会保障卡丢失补换", "社保卡补卡多少钱").citation());

        assertThat(citation.excerpt()).contains("二十五元");
    }

    @Test
    void a_picked_service_makes_a_concern_of_the_message_that_was_unclear() {
        Outcome outcome = pick("路灯", "海湾花园门口晚上太黑了");

        assertThat(outcome.decision()).isInstanceOfSatisfying(Decision.TakeConcern.class, taken -> {
            assertThat(taken.service()).isEqualTo("street-lights");
            assertThat(taken.text()).isEqualTo("海湾花园门口晚上太黑了");
            assertThat(taken.because()).isEqualTo(TakenBecause.CHOSEN);
        });
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(outcome.concern()).department())
                        .code())
                .isEqualTo("urban-management");
    }
}
