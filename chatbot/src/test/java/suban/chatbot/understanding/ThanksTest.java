package suban.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import suban.models.text.FoldedText;
import suban.models.text.Language;

class ThanksTest {
    private static boolean isForWhatEnded(String text) {
        return Thanks.isForWhatEnded(FoldedText.of(text), Language.of(text));
    }

    @Test
    void praise_for_how_a_danger_ended_is_thanks() {
        for (String text : new String[] {
            "表扬一下派出所的李警官，帮我找到了走失的老母亲",
            "感谢消防员叔叔上周把我家孩子从电梯里救出来",
            "想表揚民警，我兒子走丟三個小時，他們幫手搵返咗",
            "要给急救医生点赞，昨天我爸心梗，送医院及时，现在已经出院了",
            "I want to thank the firefighters who put out the kitchen fire last week",
            "Kudos to Officer Chen, he found my missing grandpa, who is fine now"
        }) {
            assertThat(isForWhatEnded(text)).as(text).isTrue();
        }
    }

    @Test
    void thanks_beside_what_goes_on_or_has_come_again_are_none() {
        for (String text : new String[] {
            "感谢你们，但是我妈现在又走失了，快帮我找",
            "表扬李警官之前找到我妈，可今天老人又不见了",
            "谢谢，请快来，楼下着火了",
            "谢谢你们帮我找到我妈",
            "感谢120，但我爸从医院跑出去了到现在没找到",
            "感谢大家救过我，对不起，再见了",
            "I want to thank the firefighters, they found my dad, he is not breathing",
            "Thanks to everyone who helped me, goodbye"
        }) {
            assertThat(isForWhatEnded(text)).as(text).isFalse();
        }
    }
}
