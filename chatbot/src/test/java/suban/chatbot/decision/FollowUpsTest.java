package suban.chatbot.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static suban.chatbot.decision.FollowUps.Relation.CONTINUES;
import static suban.chatbot.decision.FollowUps.Relation.OTHER;
import static suban.chatbot.decision.FollowUps.Relation.SAME_TOPIC;

import org.junit.jupiter.api.Test;
import suban.chatbot.decision.FollowUps.Relation;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class FollowUpsTest {
    private static Relation relation(String message) {
        Language language = Language.of(message);
        String article = language == Language.ZH ? "首次申领居住证 居住半年以上可以办" : "apply for a residence permit";
        return FollowUps.relation(FoldedText.of(message), language, article);
    }

    @Test
    void a_question_without_a_topic_continues() {
        for (String message : new String[] {
            "要多少钱",
            "那需要什么材料呢？",
            "幾多錢",
            "要带什么",
            "多久能拿到",
            "网上可以办吗",
            "在哪里办",
            "what documents?",
            "How much does it cost?",
            "how long"
        }) {
            assertThat(relation(message)).as(message).isEqualTo(CONTINUES);
        }
    }

    @Test
    void a_question_with_the_topic_of_the_article_is_about_it() {
        assertThat(relation("居住证多少钱")).isEqualTo(SAME_TOPIC);
        assertThat(relation("how long for the permit")).isEqualTo(SAME_TOPIC);
    }

    @Test
    void a_question_with_another_topic_is_not() {
        for (String message :
                new String[] {"演唱会门票多少钱", "今天天气怎么样", "谢谢", "how much is a concert ticket", "nice weather"}) {
            assertThat(relation(message)).as(message).isEqualTo(OTHER);
        }
    }
}
