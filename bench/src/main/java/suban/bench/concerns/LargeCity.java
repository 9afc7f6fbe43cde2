package suban.bench.concerns;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import suban.classifier.catalogue.Department;
import suban.classifier.catalogue.Service;
import suban.classifier.catalogue.ServiceCatalogue;
import suban.classifier.places.District;
import suban.intake.IntakeRules;
import suban.intake.WorkingCalendar;
import suban.models.text.LocalText;

/** A city with 10 districts, 30 departments and 300 services, and what its residents write. */
final class LargeCity {
    private static final List<String> PLACES =
            List.of("桃园路", "人民路", "长堤街", "和平里", "新村小区", "东湖公园", "火车站", "五和大道", "科苑路", "滨河市场");
    private static final List<String> THINGS =
            List.of("路灯", "井盖", "下水道", "垃圾桶", "红绿灯", "施工噪音", "占道经营", "电梯", "自来水", "树枝", "公交站牌", "护栏");
    private static final List<String> TROUBLES =
            List.of("坏了三天没人修", "一直很吵，影响休息", "堵塞，污水外溢", "松动，差点绊倒老人", "晚上看不清", "味道很大", "不见了", "漏水严重");
    private static final List<String> ENDS = List.of("请尽快处理", "谢谢", "已经打过电话", "希望有人管一管", "孩子上学要经过这里");
    private static final List<String> ENGLISH = List.of(
            "the street light outside our building has been broken for three days",
            "construction noise after midnight, please send somebody",
            "a manhole cover is loose near the bus stop and somebody will fall",
            "rubbish has not been collected this week and it smells");

    private LargeCity() {}

    static IntakeRules rules() {
        WorkingCalendar calendar = new WorkingCalendar(
                ZoneId.of("Asia/Shanghai"),
                List.of(new WorkingCalendar.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                Set.of(),
                Set.of());
        List<Department> departments = IntStream.range(0, 30)
                .mapToObj(i -> new Department(department(i), name(i), name(i), name(i), name(i), null, null))
                .toList();
        List<Service> services = IntStream.range(0, 300)
                .mapToObj(i -> new Service(
                        service(i),
                        "group",
                        name(i),
                        name(i),
                        name(i),
                        null,
                        department(i % 30),
                        List.of(),
                        8 + i % 72,
                        List.of(),
                        List.of(),
                        Map.of()))
                .toList();
        List<District> districts = IntStream.range(0, 10)
                .mapToObj(i -> new District(district(i), name(i), List.of(), null, List.of()))
                .toList();
        return new IntakeRules(calendar, new ServiceCatalogue(services, departments), districts);
    }

    static String service(int number) {
        return "service-" + number;
    }

    static String department(int number) {
        return "department-" + number;
    }

    static String district(int number) {
        return "district-" + number;
    }

    private static LocalText name(int number) {
        return new LocalText("名称" + number, "name " + number);
    }

    static String place(Random random) {
        return one(PLACES, random) + (1 + random.nextInt(300)) + "号";
    }

    static String title(Random random) {
        return one(THINGS, random) + one(TROUBLES, random);
    }

    /** Eight of ten in Chinese, about 40 characters; every two-thousandth tells of a 麒麟. */
    static String words(Random random, String place) {
        String rare = random.nextInt(2_000) == 0 ? "门口的麒麟雕像也倒了 the quokka, too" : "";
        if (random.nextInt(10) < 2) return one(ENGLISH, random) + ", " + place + rare;
        return place + "附近的" + one(THINGS, random) + one(TROUBLES, random) + "，" + one(ENDS, random) + "，编号"
                + random.nextInt(1_000_000) + rare;
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
