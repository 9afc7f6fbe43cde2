package suban.classifier.concern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import suban.classifier.places.PlaceMention;
import suban.models.text.FoldedText;

/** Finds the place in the resident's own words: road and number, estate and building, station, park, market. */
final class PlaceReader {
    private static final double BY_WORDING = 0.75;
    private static final double BY_GAZETTEER = 0.9;
    private static final Pattern AFTER = Pattern.compile("(?:\\s?[a-z]?\\d{1,5}(?:-\\d{1,4}){1,3}(?:号楼|号|室|房)?"
            + "|\\s?[a-z]?\\d{0,5}[a-z]?(?:号楼|号铺|号院|号|栋|座|幢|期|区|单元|楼|层|室|房|铺|出入口|出口|口)"
            + "|[一二三四五六七八九十百零]{1,5}(?:号楼|号|栋|座|幢|期|区|单元|楼|层|室|出口)"
            + "|[东南西北]{1,2}(?:门|侧|区|边|段)|[上下]盖|附近|门口|大门|旁边|旁|对面|后面|后门|路口|门前|楼下|交叉口|交汇处){1,4}");

    private static final List<String> ENDINGS = List.of(
            "大道", "大街", "高速", "立交", "路", "街", "巷", "小区", "花园", "花苑", "名苑", "雅苑", "豪苑", "嘉苑", "苑", "豪庭", "华庭", "名庭",
            "家园", "公寓", "大厦", "广场", "新村", "城中村", "村", "社区", "工业区", "工业园", "科技园", "产业园", "创业园", "软件园", "公园", "菜市场",
            "农贸市场", "批发市场", "市场", "商场", "购物中心", "地铁站", "公交站", "汽车站", "火车站", "高铁站", "站", "码头", "口岸", "机场", "医院", "学校",
            "小学", "中学", "幼儿园", "大学", "天桥", "立交桥", "大桥", "隧道", "水库", "酒店", "宾馆", "写字楼", "中心", "大楼", "阁", "工地");
    private static final Set<String> GENERIC = Set.of(
            "我们", "这个", "那个", "整个", "老旧", "附近", "一个", "全部", "所有", "旁边", "高档", "住宅", "商业", "地铁", "公交", "农贸", "批发", "二手",
            "人才", "服务", "行政", "政务", "培训", "活动", "客服", "施工", "建筑", "道路", "人行", "过街", "高速", "城市", "红绿灯", "步行", "便民服务",
            "党群服务", "私立", "公立", "动物", "楼盘", "同一", "美食", "夜市", "商业步行", "居民", "几个", "多个", "城中", "自然", "老年", "儿童", "重点",
            "公办", "民办", "孩子", "小孩", "外地", "政务服务", "行政服务", "公共");
    private static final String OTHER_WORD_BEFORE = "马公道铁网线电走修半过问迷堵拦思出一套短回陆水门让带上赶顺绕小大条段车油农乡逛";
    private static final Set<String> NOT_AFTER_ROAD = Set.of("灯", "由", "障", "费", "况", "标", "径", "道");

    private final NameScanner names = new NameScanner(ENDINGS, GENERIC, OTHER_WORD_BEFORE);
    private final EnglishPlaces english = new EnglishPlaces();

    /** Part of a place; jurisdictions alone are no place to go to. */
    private record Piece(int start, int end, boolean jurisdiction, double confidence) {}

    Optional<Slot> read(FoldedText text, List<PlaceMention> mentions) {
        List<Piece> pieces = pieces(text, mentions);
        pieces.sort(Comparator.comparingInt(Piece::start)
                .thenComparing(Comparator.comparingInt(Piece::end).reversed()));
        List<Piece> places = join(text.text(), pieces);
        return places.stream()
                .max(Comparator.comparingInt((Piece p) -> detail(text.text(), p))
                        .thenComparing(Comparator.comparingInt(Piece::start).reversed()))
                .map(p -> Evidence.slot(text, p.start(), p.end(), p.confidence()));
    }

    private List<Piece> pieces(FoldedText text, List<PlaceMention> mentions) {
        List<Piece> pieces = new ArrayList<>();
        Set<Integer> borders = new HashSet<>();
        for (PlaceMention mention : mentions) {
            boolean jurisdiction =
                    mention.kind() == PlaceMention.Kind.DISTRICT || mention.kind() == PlaceMention.Kind.STREET;
            if (jurisdiction) borders.add(mention.end());
            int end = jurisdiction ? mention.end() : afterDetail(text.text(), mention.end());
            pieces.add(new Piece(mention.start(), end, jurisdiction, BY_GAZETTEER));
        }
        for (NameScanner.Name name : names.find(text.text(), borders)) {
            boolean road = name.ending().equals("路") || name.ending().equals("街");
            if (road
                    && name.end() < text.text().length()
                    && NOT_AFTER_ROAD.contains(text.text().substring(name.end(), name.end() + 1))) continue;
            pieces.add(new Piece(name.start(), afterDetail(text.text(), name.end()), false, BY_WORDING));
        }
        for (int[] place : english.find(text)) pieces.add(new Piece(place[0], place[1], false, BY_WORDING));
        return pieces;
    }

    private static int afterDetail(String text, int end) {
        Matcher after = AFTER.matcher(text).region(end, Math.min(text.length(), end + 40));
        return after.lookingAt() ? after.end() : end;
    }

    /** Joins pieces that overlap or touch, leaving districts and streets at the front to their own slots. */
    private static List<Piece> join(String text, List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        for (Piece piece : pieces) {
            Piece last = joined.isEmpty() ? null : joined.getLast();
            boolean touches = last != null && isJoint(text, last.end(), piece.start());
            if (last == null || !touches) {
                joined.add(piece);
            } else if (last.jurisdiction() && piece.start() >= last.end()) {
                joined.set(joined.size() - 1, piece);
            } else {
                boolean jurisdiction = last.jurisdiction() && piece.jurisdiction();
                joined.set(
                        joined.size() - 1,
                        new Piece(
                                last.start(),
                                Math.max(last.end(), piece.end()),
                                jurisdiction,
                                Math.max(last.confidence(), piece.confidence())));
            }
        }
        joined.removeIf(Piece::jurisdiction);
        return joined;
    }

    private static boolean isJoint(String text, int end, int start) {
        if (start <= end) return true;
        String gap = text.substring(end, start).strip();
        return start - end <= 2 && (gap.isEmpty() || gap.equals("与") || gap.equals("-"));
    }

    /** How much a place says: numbers first, then length. */
    private static int detail(String text, Piece piece) {
        boolean number = text.substring(piece.start(), piece.end()).chars().anyMatch(c -> c >= '0' && c <= '9');
        return (number ? 100 : 0) + Math.min(piece.end() - piece.start(), 20);
    }
}
