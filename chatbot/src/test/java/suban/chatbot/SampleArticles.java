package suban.chatbot;

import static suban.chatbot.SampleCity.article;

import java.util.List;
import suban.knowledge.Article;
import suban.models.text.Language;

/** Articles of the {@link SampleCity}. */
final class SampleArticles {
    private SampleArticles() {}

    static List<Article> all() {
        return List.of(
                article(
                        "residence-permit-new",
                        Language.ZH,
                        "首次申领居住证",
                        List.of("刚来上班居住证怎么办", "第一次办居住证要什么材料", "外地人怎么申请居住证"),
                        List.of("residence-permit-lost", "social-card-apply"),
                        """
                        住满半年、有稳定工作或住处的，可以到派出所申领居住证。

                        ## 需要什么材料
                        带身份证原件、近期照片，以及租赁合同或工作证明。

                        ## 多少钱
                        第一次办理不收工本费，补办收二十元工本费。

                        ## 多久能拿到
                        受理后十五个工作日内制发。

                        ## 网上怎么办
                        在城市服务小程序里选“居住证”，上传材料后等审核短信。
                        """),
                article(
                        "residence-permit-lost",
                        Language.ZH,
                        "居住证丢失补领",
                        List.of("居住证不见了怎么补", "居住证掉了去哪里补办"),
                        List.of("residence-permit-new"),
                        """
                        居住证丢了，带身份证到原来办证的派出所补领。

                        ## 多少钱
                        补领收二十元工本费。
                        """),
                article(
                        "social-card-apply",
                        Language.ZH,
                        "社会保障卡申领",
                        List.of("社保卡怎么办", "第一次办社保卡去哪里"),
                        List.of(),
                        "带身份证到合作银行网点申领社会保障卡，当场可取。\n\n## 需要什么材料\n身份证原件。"),
                article(
                        "social-card-lost",
                        Language.ZH,
                        "社会保障卡丢失补换",
                        List.of("社保卡丢了怎么办", "社保卡不见了怎么补"),
                        List.of(),
                        "社会保障卡丢了先电话挂失，再到银行网点补换。\n\n## 多少钱\n补卡收工本费二十五元。"),
                article(
                        "noise-who-handles",
                        Language.ZH,
                        "噪音扰民由谁管",
                        List.of("楼下施工吵找谁", "噪音太大打什么电话", "晚上施工太吵怎么办"),
                        List.of(),
                        "施工噪音由生态环境部门管，娱乐场所噪音由公安机关管。\n\n## 几点以后不能施工\n晚上十一点到早上七点不得施工。"),
                article(
                        "refund-online",
                        Language.ZH,
                        "网购七天无理由退货",
                        List.of("网上买的东西不想要了能退吗", "网购退货商家不同意怎么办"),
                        List.of(),
                        "网购商品自签收起七天内可以无理由退货。\n\n## 哪些不能退\n定做的、鲜活易腐的商品不能退。"),
                article(
                        "marriage-registration",
                        Language.ZH,
                        "结婚登记",
                        List.of("领结婚证要带什么", "结婚登记去哪里"),
                        List.of(),
                        "男女双方带身份证、户口簿到婚姻登记处办理结婚登记，免费。\n\n## 要不要预约\n建议先在小程序预约。"),
                article(
                        "passport",
                        Language.ZH,
                        "护照办理和换发",
                        List.of("护照怎么办", "护照过期了怎么换"),
                        List.of(),
                        "带身份证到出入境大厅办理护照。\n\n## 多少钱\n工本费一百二十元。\n\n## 多久能拿到\n七个工作日。"),
                article(
                        "residence-permit-new",
                        Language.EN,
                        "Apply for a residence permit",
                        List.of(
                                "How do I get a residence permit?",
                                "I just moved here for work, how do I apply for a permit"),
                        List.of("passport"),
                        """
                        After six months in the city you can apply for a residence permit at a police station.

                        ## What documents you need
                        Your ID card, a recent photo, and a tenancy or work contract.

                        ## What it costs
                        The first card is free.
                        """),
                article(
                        "passport",
                        Language.EN,
                        "Get or renew a passport",
                        List.of("How do I renew my passport?", "my passport has expired"),
                        List.of(),
                        "Bring your ID card to the exit-entry hall.\n\n## What it costs\n120 yuan.\n\n## How long it takes\nSeven working days."),
                article(
                        "refund-online",
                        Language.EN,
                        "Return online purchases within seven days",
                        List.of("Can I return something I bought online?"),
                        List.of(),
                        "You can return most goods bought online within seven days of delivery."));
    }
}
