package suban.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.chatbot.SampleMessages;
import suban.classifier.messages.FollowUp;
import suban.classifier.messages.ResidentMessages;
import suban.models.embedding.EmbeddingModels;
import suban.models.embedding.EmbeddingSettings;
import suban.models.memory.Learnt;
import suban.models.text.Language;

class FollowUpReaderTest {
    private static EmbeddingModels models;
    private static FollowUpReader reader;

    @BeforeAll
    static void learn() {
        models = EmbeddingModels.open(EmbeddingSettings.bundled(null));
        reader = FollowUpReader.learn(SampleMessages.forFollowUps(), models, new Learnt(null));
    }

    private static FollowUps read(String message) {
        Understood understood = Understood.of(message, null);
        return reader.read(
                understood.gist(),
                understood.cues(),
                understood.language(),
                models.of(understood.language()).embed(understood.gist()).content());
    }

    @ParameterizedTest
    @CsvSource({
        "接着往下讲讲, MORE",
        "please go on, MORE",
        "不想投诉了，撤销吧, DROP",
        "they already fixed it so never mind, DROP",
        "都过去十天了怎么没消息, PROGRESS",
        "when will they come and fix it, PROGRESS",
        "好嘞，多谢你了, CLOSING",
        "ok thank you very much, CLOSING",
        "问了也是白问真没用, GRUMBLE",
        "this is so complicated, GRUMBLE",
        "就在人民路八号门口, DETAIL",
        "at number 12 Garden Street, DETAIL",
        "要交多少钱呢, ASPECT",
        "what does it cost me, ASPECT",
    })
    void a_message_is_read_as_what_it_means_to_its_conversation(String message, FollowUp kind) {
        FollowUps read = read(message);
        assertThat(read.of(kind)).as("%s: %s", message, read).isGreaterThan(0.4);
    }

    @ParameterizedTest
    @CsvSource({
        "居住证到期了怎么续签",
        "我们小区的路灯全坏了",
        "where do I apply for a residence permit",
        "The street light on Garden Road is broken"
    })
    void what_has_its_own_subject_stands_by_itself(String message) {
        assertThat(read(message).ownTopic())
                .as("%s: %s", message, read(message))
                .isGreaterThan(0.35);
    }

    @Test
    void without_examples_every_message_stands_by_itself() {
        FollowUpReader unlearnt = FollowUpReader.learn(ResidentMessages.none(), models, new Learnt(null));
        Understood message = Understood.of("继续", null);
        assertThat(unlearnt.read(
                                message.gist(),
                                message.cues(),
                                Language.ZH,
                                models.of(Language.ZH).embed(message.gist()).content())
                        .ownTopic())
                .isEqualTo(1);
    }

    @Test
    void probabilities_of_all_kinds_and_of_an_own_topic_add_up_to_one() {
        FollowUps read = read("多久能办好");
        double sum = read.ownTopic();
        for (FollowUp kind : FollowUp.values()) sum += read.of(kind);
        assertThat(sum).isEqualTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(new FollowUps(new EnumMap<>(Map.of(FollowUp.MORE, 0.4))).ownTopic())
                .isEqualTo(0.6);
        assertThat(List.of(FollowUp.values())).hasSize(7);
    }
}
