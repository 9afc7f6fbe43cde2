package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;

class PartyReaderTest {
    private final PartyReader reader = new PartyReader();

    private Optional<String> read(String text) {
        return reader.find(FoldedText.of(text), Set.of()).map(name -> name.of(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            车牌粤B12345乱停|粤B12345
            粤BD12345司机拒载|粤BD12345
            投诉星海健身不退卡|星海健身
            深圳市宏达电子有限公司拖欠工资|宏达电子有限公司
            我在好又多超市买到过期牛奶|好又多超市
            Happy Fit Gym refuses to refund|Happy Fit Gym
            I work at Hongda Electronics Co., Ltd and was not paid|Hongda Electronics Co., Ltd
            """)
    void a_party_is_named(String text, String party) {
        assertThat(read(text)).hasValue(party);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "公司不发工资", "我们公司欠薪", "这家店不退钱", "物业不管", "my company owes me", "the shop refuses"})
    void a_party_without_a_name_is_none(String text) {
        assertThat(read(text)).isEmpty();
    }
}
