package suban.chatbot.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.models.text.FoldedText;
import suban.models.text.Language;

final class GistTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            路灯坏了 | 路灯坏了
            您好，路灯坏了 | 路灯坏了
            路灯坏了，谢谢 | 路灯坏了
            路灯坏了（急） | 路灯坏了
            路灯坏了； | 路灯坏了
            路灯坏了！！！ | 路灯坏了
            路灯坏了[大哭] | 路灯坏了
            路灯坏了😡 | 路灯坏了
            在吗？路灯坏了 | 路灯坏了
            你好请问护照丢了怎么补 | 护照丢了怎么补
            请问一下 护照丢了怎么补？谢谢 | 护照丢了怎么补?
            楼上漏水 找物业没用 | 楼上漏水,找物业没用
            楼上漏水，找物业没用。 | 楼上漏水,找物业没用
            領導您好！樓上漏水。 | 楼上漏水
            桃园路路灯（编号A12）不亮 | 桃园路路灯(编号a12)不亮
            公司拖欠3.5万工资 | 公司拖欠3.5万工资
            谢谢 | 谢谢
            我不是要投诉，就是问问路灯归谁管 | 路灯归谁管
            别转人工，直接告诉我居住证要什么材料 | 直接告诉我居住证要什么材料
            别转人工 | 别转人工
            street lamp 坏了 | street lamp,坏了
            Hi there, the lift is broken. Thanks! | the lift is broken
            please, the lift is broken asap | the lift is broken
            Good morning. How do I renew my passport? | how do i renew my passport?
            hidden fees at the market | hidden fees at the market
            """)
    void courtesy_haste_and_marks_are_set_aside(String message, String gist) {
        assertThat(Gist.of(FoldedText.of(message).text(), Language.of(message))).isEqualTo(gist);
    }
}
