package suban.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.testing.Service;
import suban.testing.ServiceTest;
import suban.web.testing.Browser;
import suban.web.testing.Reader;
import suban.web.testing.Talk;

/** Conversations of every kind on a phone, held to what their last reply must say, and kept as pictures. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
final class ShownConversationsIT {
    private static final int PHONE = 390;
    private static final String LETTER = "尊敬的领导：我是桃源居七区的业主，小区门口的烧烤店每天傍晚把桌椅摆到人行道上，油烟直接飘进我们这栋楼，"
            + "家里老人有哮喘，晚上根本不敢开窗。我们找过物业两次，也给店里说过，都没有用。希望有关部门来看看，让他们装好油烟净化设备，"
            + "不要再占道经营。";

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "short-question; zh-CN; 护照丢了; 护照丢失补发",
                "choices; zh-CN; 居住证; 您问的是哪一个",
                "nearest-topics; zh-CN; 飞日本要不要签证; 没有找到能直接回答的内容",
                "doubtful-danger; zh-CN; 119|没有，就是小区路灯坏了好几天没人修; 核对并提交",
                "letter; zh-CN; LETTER; 核对并提交",
                "two-questions; zh-CN; 社保卡丢了怎么补办？另外公积金租房提取要什么材料？; 您还问到",
                "conversation-zh; zh-CN; 身份证过期了怎么换|那护照呢|要多久能拿到|我们楼下路灯坏了三天没人修|桃园路翠湖花园南门|什么时候有人来修|算了不报了，已经修好了;"
                        + " 没有送给任何人",
                "conversation-en; en-GB; How do I renew my residence permit?|how much does it cost|the street light outside my"
                        + " building is broken|Taoyuan Road 18, near the south gate|when will someone come?|thanks a lot;"
                        + " You're welcome",
            })
    void the_last_reply_says_what_it_must(String name, String locale, String messages, String said, Service service) {
        try (Reader reader = browser.reader(PHONE, options -> options.setLocale(locale))) {
            reader.page().navigate(service.url());
            Talk talk = new Talk(reader.page());
            Locator last = talk.turns().last();
            for (String message : messages.split("\\|")) last = talk.say(message.equals("LETTER") ? LETTER : message);

            assertThat(last).containsText(said);
            assertThat(reader.overflow()).isZero();
            assertThat(reader.complaints()).isEmpty();
            reader.picture(name + "-390", true);
        }
    }
}
