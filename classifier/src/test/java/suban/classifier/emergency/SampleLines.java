package suban.classifier.emergency;

import java.util.List;
import java.util.Map;
import suban.classifier.wording.Signals;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Two lines with messages to learn from, and what residents write otherwise. */
final class SampleLines {
    private SampleLines() {}

    static List<Line> all() {
        return List.of(fire(), despair());
    }

    private static Line fire() {
        return new Line(
                "fire",
                "119",
                Line.Kind.EMERGENCY,
                new LocalText("火警", "Fire"),
                new LocalText("请打 119", "Call 119"),
                new Signals(Map.of(Language.ZH, List.of("着火", "起火"), Language.EN, List.of("on fire")), Map.of()),
                Map.of(
                        Language.ZH,
                        List.of(
                                "我家着火了快来",
                                "厨房里全是火",
                                "楼道浓烟滚滚出不去",
                                "隔壁窗户往外冒火",
                                "電動車燒起來了",
                                "屋企燒緊 好大煙",
                                "着伙了三楼",
                                "油锅窜起火苗盖不住",
                                "阳台的被子烧着了",
                                "仓库冒黑烟里面有人",
                                "插座炸了沙发在烧",
                                "整栋楼都是烟快救人"),
                        Language.EN,
                        List.of(
                                "my flat is on fire",
                                "flames coming out of the window",
                                "the kitchen is burning and we can't get out",
                                "thick smoke in the stairs help",
                                "sofa burning please hurry",
                                "the car in front is in flames",
                                "smoke under the door, kids with me",
                                "the battery exploded and the bed is burning",
                                "hill is burning near our houses",
                                "oil in the pan caught fire")),
                Map.of(
                        Language.ZH,
                        List.of(
                                "灭火器过期了去哪换",
                                "去年家里着火，保险怎么赔",
                                "消防演习什么时候",
                                "这家店最近很火",
                                "气得我冒火",
                                "消防通道被车堵了",
                                "烧烤摊油烟扰民",
                                "火车站怎么走",
                                "起火原因证明去哪里开",
                                "烟花什么时候放"),
                        Language.EN,
                        List.of(
                                "when is the fire drill",
                                "fire insurance after last year's fire",
                                "my boss fired me",
                                "that restaurant is on fire these days, opening hours?",
                                "fire lane blocked by cars",
                                "fire extinguisher expired, where to refill",
                                "barbecue smoke complaint",
                                "fire certificate for a shop",
                                "who sings about fire",
                                "fireworks show time")));
    }

    private static Line despair() {
        return new Line(
                "despair",
                "12356",
                Line.Kind.CRISIS,
                new LocalText("心理援助", "Support"),
                new LocalText("请打 12356", "Call 12356"),
                new Signals(Map.of(Language.ZH, List.of("不想活"), Language.EN, List.of("want to die")), Map.of()),
                Map.of(
                        Language.ZH,
                        List.of(
                                "我不想活了",
                                "活着没意思想结束",
                                "站在楼顶想跳下去",
                                "唔想再捱落去，死咗就算",
                                "药都买好了今晚就走",
                                "遗书写好了",
                                "我割腕了",
                                "没有我大家会更好",
                                "撑不下去了想死",
                                "每天都想着怎么死"),
                        Language.EN,
                        List.of(
                                "I want to die",
                                "nobody would miss me if I was gone",
                                "I have the pills ready tonight",
                                "standing on the bridge about to jump",
                                "I can't go on living",
                                "I cut my wrists",
                                "I wrote my goodbye letter",
                                "there is no reason to live",
                                "going to end it all",
                                "I don't want to be alive")),
                Map.of(
                        Language.ZH,
                        List.of("笑死我了", "热死了空调不开", "困死了", "心理咨询师怎么考", "抑郁症能报销吗", "死亡证明怎么开", "烦死了天天装修", "跳楼价是真的吗"),
                        Language.EN,
                        List.of(
                                "dying for a coffee",
                                "this queue is killing me lol",
                                "counsellor exam date",
                                "death certificate copy",
                                "depression medicine insurance",
                                "bored to death",
                                "how to write a will",
                                "grave prices")));
    }

    static Map<Language, List<String>> everyday() {
        return Map.of(
                Language.ZH,
                List.of(
                        "居住证怎么办",
                        "路灯不亮了",
                        "楼上装修太吵",
                        "社保卡丢了怎么补",
                        "小区停水了",
                        "公交车太少",
                        "垃圾没人收",
                        "工资被拖欠三个月",
                        "孩子上学要什么材料",
                        "身份证到期换证",
                        "井盖坏了",
                        "食堂不卫生",
                        "退押金不给",
                        "网约车绕路",
                        "公园厕所脏",
                        "医保怎么报销",
                        "电梯老坏",
                        "想开个小店要什么证",
                        "广场舞扰民",
                        "树枝挡住窗户",
                        "起火的烧烤摊没人管"),
                Language.EN,
                List.of(
                        "how do I get a residence permit",
                        "the street light is out",
                        "noise from renovation upstairs",
                        "lost my social security card",
                        "no water in our estate",
                        "bus comes too seldom",
                        "rubbish is not collected",
                        "my wages are three months late",
                        "documents for school enrolment",
                        "renew my identity card",
                        "manhole cover broken",
                        "dirty canteen",
                        "landlord keeps my deposit",
                        "taxi took a longer way",
                        "park toilet is dirty",
                        "medical insurance refund",
                        "lift is out of order",
                        "licence for a small shop",
                        "square dancing is loud",
                        "branches block my window"));
    }
}
