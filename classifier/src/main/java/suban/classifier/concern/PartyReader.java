package suban.classifier.concern;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.models.text.FoldedText;

/** Finds whom a concern is about: a vehicle by its plate, a company or shop by name. */
final class PartyReader {
    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][·• -]?[a-z0-9]{4,5}[a-z0-9港澳学警挂](?![a-z0-9])");
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:[a-z0-9&'\u2019-]{1,24} ){1,4}(?:co\\.?,? ?ltd\\.?|ltd\\.?|inc\\.?|company|restaurant|supermarket|store|shop|hotel|gym|bar|cafe|property management|pharmacy|clinic|bank|salon|bakery|training centre|training center)(?![a-z])");
    private static final Set<String> NO_NAME = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "my",
            "our",
            "their",
            "his",
            "her",
            "at",
            "in",
            "on",
            "of",
            "from",
            "to",
            "by",
            "near",
            "is",
            "and",
            "with",
            "for",
            "i",
            "we",
            "some",
            "any",
            "local",
            "coffee",
            "online",
            "every",
            "barber",
            "phone",
            "noodle",
            "hot",
            "pot",
            "shoe",
            "clothes",
            "karaoke",
            "massage",
            "fruit",
            "pet",
            "beauty",
            "bubble",
            "tea",
            "delivery",
            "insurance");
    private static final List<String> ENDINGS = List.of(
            "有限责任公司", "股份有限公司", "有限公司", "分公司", "集团", "物业公司", "物业管理处", "物业", "公司", "超市", "餐厅", "饭店", "餐馆", "火锅店", "健身房",
            "健身中心", "健身", "美容院", "理发店", "美发店", "培训机构", "培训中心", "教育机构", "培训学校", "工厂", "药店", "药房", "诊所", "奶茶店", "便利店",
            "专卖店", "旗舰店", "体验店", "分店", "烧烤店", "大排档", "网吧", "酒吧", "ktv", "食堂", "茶楼", "面馆", "车行", "中介", "工作室", "俱乐部",
            "店");
    private static final Set<String> GENERIC = Set.of(
            "我们", "这家", "那家", "一家", "小区", "我们小区", "房产", "房屋", "租房", "建筑", "装修", "快递", "物流", "保险", "贷款", "网上", "线上",
            "门口", "楼下", "新开", "黑心", "无良", "某个", "物业", "健身", "教育", "网约车", "外卖", "旅游", "母公", "施工", "火锅", "美容", "理发", "奶茶",
            "便利", "手机", "服装", "水果", "早餐", "烧烤", "餐饮", "劳务", "黑", "出租车", "开发商", "小超市", "大型", "连锁", "房地产", "搬家", "自来水",
            "燃气", "电力", "公交", "地铁", "供电", "供水", "医药", "科技", "培训", "附近", "老板", "游泳", "瑜伽", "宠物", "沿街", "路边", "实体", "网店");

    private final NameScanner names = new NameScanner(ENDINGS, GENERIC, "商书饭酒开这那本一家小门黑网");

    Optional<Slot> read(FoldedText text) {
        Matcher plate = PLATE.matcher(text.text());
        if (plate.find()) return Optional.of(Evidence.slot(text, plate.start(), plate.end(), 0.95));
        Optional<Slot> chinese = names.find(text.text(), Set.of()).stream()
                .findFirst()
                .map(n -> Evidence.slot(text, n.start(), n.end(), n.ending().length() > 2 ? 0.8 : 0.65));
        return chinese.or(() -> english(text));
    }

    private static Optional<Slot> english(FoldedText text) {
        Matcher matcher = ENGLISH.matcher(text.text());
        while (matcher.find()) {
            int start = nameStart(text, matcher.start(), matcher.end());
            if (start >= 0) return Optional.of(Evidence.slot(text, start, matcher.end(), 0.65));
        }
        return Optional.empty();
    }

    /** Where the capitalised words before the ending begin; -1 when the name is not capitalised or says nothing. */
    private static int nameStart(FoldedText text, int from, int end) {
        String words = text.text().substring(from, end);
        for (int at = 0; at < words.length(); ) {
            int space = words.indexOf(' ', at);
            if (space < 0) return -1;
            String word = words.substring(at, space);
            boolean capital = Character.isUpperCase(text.original().charAt(text.originalStart(from + at)));
            if (capital && !NO_NAME.contains(word)) return from + at;
            at = space + 1;
        }
        return -1;
    }
}
