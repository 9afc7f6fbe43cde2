package suban.chatbot;

import java.util.List;
import java.util.Map;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Detail;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.models.text.Language;
import suban.models.text.LocalText;

/** Services and departments of the {@link SampleCity}. */
final class SampleServices {
    private static final Detail PLACE = new Detail("place", true, new LocalText("在什么地方？", "Where is it?"));

    private SampleServices() {}

    static ServiceCatalogue catalogue() {
        return new ServiceCatalogue(
                List.of(
                        service(
                                "noise-construction",
                                "ecology",
                                "施工噪音",
                                "Construction noise",
                                List.of(
                                        "工地半夜还在打桩，吵得睡不着",
                                        "楼下施工从早到晚，太吵了",
                                        "凌晨两点工地还在施工，没人管",
                                        "小区旁边的工地天天晚上施工扰民",
                                        "对面工地搅拌车半夜轰轰响",
                                        "工地夜里电钻声大，投诉"),
                                List.of(
                                        "The construction site next to our building works all night",
                                        "Pile driving at 2 am every night, nobody can sleep",
                                        "Loud drilling from the building site near my home")),
                        service(
                                "street-lights",
                                "urban-management",
                                "路灯",
                                "Street lights",
                                List.of(
                                        "路灯坏了三天了没人修",
                                        "我们这条路的路灯不亮，晚上很黑",
                                        "小区门口路灯一直闪",
                                        "路灯灯杆歪了要倒了",
                                        "路灯坏了找谁",
                                        "整条街路灯都不亮"),
                                List.of(
                                        "The street light outside my home is broken",
                                        "Street lamps on our road have been out for a week",
                                        "The lamp post is leaning and about to fall")),
                        service(
                                "garbage-collection",
                                "urban-management",
                                "垃圾清运",
                                "Garbage collection",
                                List.of(
                                        "垃圾堆了好几天没人清，臭死了",
                                        "小区垃圾桶满出来了",
                                        "路边有人乱倒建筑垃圾",
                                        "垃圾站臭气熏天",
                                        "垃圾车好几天没来收",
                                        "楼道里堆满垃圾没人管"),
                                List.of(
                                        "Garbage has not been collected for days and it stinks",
                                        "The bins in our estate are overflowing",
                                        "Someone dumped rubbish by the road")),
                        service(
                                "illegal-parking",
                                "traffic-police",
                                "违章停车",
                                "Illegal parking",
                                List.of("有车堵住我们小区门口", "人行道上天天停满车", "消防通道被车占了", "违停车辆挡路，叫不来人挪车", "路口乱停车没人管", "车停在盲道上"),
                                List.of(
                                        "A car is blocking our gate",
                                        "Cars park on the pavement every day",
                                        "Somebody parked in the fire lane")),
                        service(
                                "unpaid-wages",
                                "human-resources",
                                "拖欠工资",
                                "Unpaid wages",
                                List.of(
                                        "老板拖欠我三个月工资不给",
                                        "公司倒闭了工资没发",
                                        "工地干完活不给钱",
                                        "离职了老板不结工资",
                                        "包工头跑了欠我们工钱",
                                        "公司一直拖着不发工资"),
                                List.of(
                                        "My boss owes me three months of wages",
                                        "The company has not paid us since August",
                                        "They refuse to pay my last salary")),
                        service(
                                "prepaid-card",
                                "market",
                                "预付卡",
                                "Prepaid cards",
                                List.of(
                                        "健身房关门了卡里的钱不退",
                                        "理发店跑路了充值卡用不了",
                                        "美容院不肯退卡",
                                        "游泳馆倒闭，办的年卡没法退",
                                        "培训机构关门，预付的学费不退",
                                        "洗车店换老板，卡不认了"),
                                List.of(
                                        "The gym closed and will not refund my card",
                                        "The hair salon disappeared with my prepaid money",
                                        "The beauty shop refuses to refund the card"))),
                List.of(
                        department("office", "政务服务局", "Government Services"),
                        department("ecology", "生态环境局", "Ecology Bureau"),
                        department("urban-management", "城管局", "Urban Management"),
                        department("traffic-police", "交警局", "Traffic Police"),
                        department("human-resources", "人社局", "Human Resources"),
                        department("market", "市监局", "Market Supervision")));
    }

    private static Service service(
            String code, String department, String zh, String en, List<String> examplesZh, List<String> examplesEn) {
        return new Service(
                code,
                "sample",
                new LocalText("示例", "Sample"),
                new LocalText(zh, en),
                new LocalText(zh + "问题", en + " trouble"),
                null,
                department,
                List.of(),
                40,
                List.of(),
                List.of(PLACE),
                Map.of(Language.ZH, examplesZh, Language.EN, examplesEn));
    }

    private static Department department(String code, String zh, String en) {
        LocalText name = new LocalText(zh, en);
        return new Department(code, name, name, new LocalText("负责" + zh + "事务", "Runs " + en), name, null, null);
    }
}
