package suban.classifier.concern;

import java.util.regex.Pattern;

/** Tells from the words around a name whether it is used as a place ("在…", "…附近", "near …"). */
final class PlaceWording {
    private static final int CONTEXT = 12;
    private static final Pattern LEADS = Pattern.compile(
            "(?:在|于|住|去|到|从|来自|往|回|经过|路过|途经|离|靠近|深圳市?|喺|(?<![a-z])(?:in|near|at|by|around|from|to|outside"
                    + "|behind|opposite|inside|through|towards?|beside|round|along|across|leaving)(?: the)? )$");
    /** What may stand before a name that the words after it make a place; anything else could be part of a longer name. */
    private static final Pattern BOUNDARY =
            Pattern.compile("(?:^|[^\\p{L}\\p{N}]|[的了我们是被让和跟过给把对有就咱请]|投诉|举报|反映|咨询|请问|建议|希望|感谢"
                    + "|表扬|谢谢|[今昨前每]天|[今昨]晚|[早晚]上|[上下中]午|半夜|凌晨|最近|现在|一下|整个|关于)$");

    private static final Pattern FOLLOWS = Pattern.compile("(?:这|那|嗰|呢[边度间条个]|附近|周边|旁边?|对面|一带|片区|社区|街道|小区|新村|花园|"
            + "地铁|公交|站|[a-z\\d]{1,2}(?:号|出)?口|路|[东南西北]?街|大道|村|口|公园|广场|菜市场|市场|农贸|工业[区园]|[中东西南北]区|市民|医院|社康|卫生|学校|小学"
            + "|中学|幼儿园|派出所|交警|法院|税务|办事|大厅|体育|图书馆|书城|天桥|隧道|立交|高架|河|水库|楼|里面?|内|外|上班|租房|买房|下车|下班"
            + "|居委|政务|银行|工地|酒店|饭店|餐厅|商场|超市|汽车站|客运|人民|便民|服务|营业厅|人社|社保|公安|车站|停车|码头|口岸|宿舍|公寓|厂|嘅|啲"
            + "|门口|后面|前面|某|有[人个家条一几间]|一[家个条栋处间所])"
            + "|^ {1,2}(?:station|metro|subway|area|district|community|road|street|park|village|exit|market|hospital|school"
            + "|police|branch|office|side|square|plaza|tower|bus|tax|clinic|company|service)(?![a-z])");

    /** Names that say themselves that they are places, unless they are the end of a longer name. */
    private static final Pattern PLACE_NAME =
            Pattern.compile("\\p{IsHan}{2,}(?:公园|医院|广场|口岸|码头|大厦|步行街|图书馆|中学|小学|大学|地铁站|汽车站|火车站)"
                    + "|\\p{IsHan}{2,}站|.* (?:park|hospital|station|school|university|museum|library|mall)");

    private PlaceWording() {}

    /** @param start of the name in the folded text; {@code end} is exclusive */
    static boolean makesAPlace(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - CONTEXT), start);
        if (LEADS.matcher(before).find()) return true;
        boolean bounded = start == 0 || BOUNDARY.matcher(before).find();
        if (!bounded) return false;
        if (PLACE_NAME.matcher(text).region(start, end).matches()) return true;
        return FOLLOWS.matcher(text)
                .region(end, Math.min(text.length(), end + CONTEXT))
                .lookingAt();
    }
}
