package suban.classifier.concern;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.DepartmentException;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.Coordinates;
import suban.classifier.places.District;
import suban.classifier.places.Gazetteer;
import suban.classifier.places.Landmark;
import suban.classifier.places.Street;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** A small city to test with. */
final class SampleCity {
    private SampleCity() {}

    static ServiceCatalogue catalogue() {
        return new ServiceCatalogue(
                List.of(
                        service(
                                "street-lights",
                                "路灯",
                                "Street lights",
                                "路灯不亮、损坏、常明",
                                "Street lights that are dark or damaged",
                                "urban",
                                List.of(new DepartmentException(
                                        List.of("隧道", "tunnel"),
                                        Set.of(),
                                        "transport",
                                        text("隧道照明由交通局管", "Tunnels are lit by Transport"))),
                                List.of("灯杆倒了", "pole fell"),
                                List.of("place"),
                                List.of("路灯坏了", "我们这条路晚上一片漆黑，灯都不亮", "巷子里的街灯熄了一个星期", "路灯一闪一闪的", "灯杆歪了快倒下来"),
                                List.of(
                                        "the street lamp is out",
                                        "it is pitch dark on our road at night",
                                        "street light flickers all night",
                                        "lamp post is leaning")),
                        service(
                                "noise-construction",
                                "施工噪音",
                                "Construction noise",
                                "工地夜间施工吵人",
                                "Noise from building sites",
                                "ecology",
                                List.of(),
                                List.of(),
                                List.of("place", "time"),
                                List.of("工地半夜还在打桩", "施工太吵了睡不着", "凌晨浇混凝土，轰隆隆响", "挖掘机早上六点就开工", "工地噪音扰民"),
                                List.of(
                                        "the building site is piling at midnight",
                                        "jackhammers start at six",
                                        "construction noise keeps us awake",
                                        "concrete pouring all night")),
                        service(
                                "unpaid-wages",
                                "拖欠工资",
                                "Unpaid wages",
                                "用人单位不按时发工资",
                                "Employers that do not pay wages",
                                "labour",
                                List.of(),
                                List.of(),
                                List.of("party"),
                                List.of("老板三个月没发工资", "公司拖欠工资不给", "辞职了最后一个月工资不结", "包工头跑了，工钱没给", "被欠薪怎么办"),
                                List.of(
                                        "my boss has not paid me for three months",
                                        "company owes us wages",
                                        "I quit and they refuse to pay my last salary",
                                        "wages withheld")),
                        service(
                                "refund-dispute",
                                "退款纠纷",
                                "Refund dispute",
                                "商家拒绝退货退款",
                                "Shops that refuse a refund",
                                "market",
                                List.of(),
                                List.of(),
                                List.of("party"),
                                List.of("买的东西坏的店家不给退", "商场不让退货", "退款一直不到账", "衣服质量差要求退钱被拒", "健身卡退不了"),
                                List.of(
                                        "the shop refuses a refund",
                                        "they will not take the goods back",
                                        "my refund never arrived",
                                        "faulty phone and no refund")),
                        service(
                                "residence-permit",
                                "居住证",
                                "Residence permit",
                                "居住证申领、签注、补领",
                                "Applying for and renewing residence permits",
                                "police",
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("居住证怎么办理", "居住证到期了如何签注", "办居住证要什么材料", "居住证丢了补办", "居住证多久能拿到"),
                                List.of(
                                        "how do I apply for a residence permit",
                                        "renew my residence permit",
                                        "lost residence permit",
                                        "documents for the residence permit"))),
                List.of(
                        department("urban", "城管局", "负责路灯等市政设施", "looks after street lights"),
                        department("transport", "交通局", "负责道路与隧道", "looks after roads and tunnels"),
                        department("ecology", "生态环境局", "负责工地噪声", "supervises noise of building sites"),
                        department("labour", "人社局", "负责劳动监察", "labour inspection"),
                        department("market", "市场监管局", "负责消费维权", "consumer protection"),
                        department("police", "公安局", "负责居住证", "residence permits")));
    }

    static Gazetteer gazetteer() {
        return new Gazetteer(
                List.of(
                        district(
                                "440305",
                                "南山区",
                                "Nanshan District",
                                "南山",
                                new Coordinates(22.533, 113.93),
                                new Street("440305007", text("粤海街道", "Yuehai Subdistrict"), List.of("粤海"))),
                        district(
                                "440304",
                                "福田区",
                                "Futian District",
                                "福田",
                                new Coordinates(22.54, 114.05),
                                new Street("440304006", text("香蜜湖街道", "Xiangmihu Subdistrict"), List.of("香蜜湖"))),
                        district(
                                "440309",
                                "龙华区",
                                "Longhua District",
                                "龙华",
                                new Coordinates(22.69, 114.04),
                                new Street("440309001", text("民治街道", "Minzhi Subdistrict"), List.of("民治")))),
                List.of(
                        new Landmark(text("深圳湾公园", "Shenzhen Bay Park"), List.of(), "park", "440305", null, true),
                        new Landmark(
                                text("会展中心站", "Convention Center Station"),
                                List.of("会展中心"),
                                "station",
                                "440304",
                                null,
                                true),
                        new Landmark(text("滨河大道", "Binhe Avenue"), List.of(), "road", "440304", null, false)));
    }

    static LocalText text(String zh, String en) {
        return new LocalText(zh, en);
    }

    private static District district(
            String code, String zh, String en, String alias, @Nullable Coordinates centre, Street street) {
        return new District(code, text(zh, en), List.of(alias, en.replace(" District", "")), centre, List.of(street));
    }

    private static Department department(String code, String name, String dutyZh, String dutyEn) {
        return new Department(
                code, text(name, code), text(name, code), text(dutyZh, dutyEn), text("工作日", "weekdays"), null, null);
    }

    private static Service service(
            String code,
            String zh,
            String en,
            String aboutZh,
            String aboutEn,
            String department,
            List<DepartmentException> exceptions,
            List<String> urgent,
            List<String> required,
            List<String> examplesZh,
            List<String> examplesEn) {
        List<Detail> details = required.stream()
                .map(d -> new Detail(d, true, text(d + "？", d + "?")))
                .toList();
        return new Service(
                code,
                "group",
                text("组", "group"),
                text(zh, en),
                text(aboutZh, aboutEn),
                null,
                department,
                exceptions,
                40,
                urgent,
                details,
                Map.of(Language.ZH, examplesZh, Language.EN, examplesEn));
    }

    /** Messages that no service is about. */
    static Map<Language, List<String>> outside() {
        return Map.of(
                Language.ZH,
                List.of(
                        "今天天气怎么样",
                        "给我讲个笑话",
                        "晚饭吃什么好",
                        "一加一等于几",
                        "推荐几本小说",
                        "法国的首都是哪里",
                        "怎么做红烧肉",
                        "周杰伦最新的歌",
                        "世界杯谁赢了",
                        "帮我写首诗",
                        "我家猫不爱吃猫粮",
                        "股票明天会涨吗"),
                Language.EN,
                List.of(
                        "what is the weather like",
                        "tell me a joke",
                        "what is the capital of france",
                        "recommend a good book",
                        "how do i cook rice",
                        "who won the world cup",
                        "write me a poem",
                        "set an alarm for seven",
                        "my cat does not eat",
                        "play some music"));
    }
}
