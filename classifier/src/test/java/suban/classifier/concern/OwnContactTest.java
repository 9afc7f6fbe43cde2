package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnContactTest {
    @Test
    void a_number_that_is_nobody_elses_is_the_writers() {
        assertThat(OwnContact.list("电话13700001111")).containsExactly("13700001111");
        assertThat(OwnContact.list("请打我手机 137-0000-1111，谢谢")).containsExactly("13700001111");
        assertThat(OwnContact.list("write to gao@example.org please")).containsExactly("gao@example.org");
        assertThat(OwnContact.list("灯还没修")).isEmpty();
    }

    @Test
    void a_number_of_another_is_not() {
        assertThat(OwnContact.list("物业的电话是13900002222，我的电话13700001111")).containsExactly("13700001111");
        assertThat(OwnContact.list("13700001111 或者 13900002222")).hasSize(2);
    }
}
