package suban.classifier.privacy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Personal data that the words around it give away: 微信 abc_123, 社保卡号 A1234567, 粤B12345, 我叫王小明. */
final class Named {
    private static final String DIGIT = "[0-9\\uFF10-\\uFF19]";
    private static final String FILLER = "[\\s号號码碼是为為叫:：=#,，]{0,6}(?:(?:id|no|number|is|account)[.:：\\s]{1,3}){0,2}";

    /** A messenger, then a name or number in it. */
    private static final Pattern MESSENGER = Pattern.compile(
            "(?:微信|威信|薇信|微 信|[vV][信xX]|加我?[vV]|(?<![a-zA-Z])(?:wx|wechat|weixin|qq|telegram|whatsapp|skype|line)|[qQ]{2}|企鹅|扣扣|[qQ]号)"
                    + FILLER + "([a-zA-Z][\\w.-]{4,29}|\\d{5,12})(?![\\w@])",
            Pattern.CASE_INSENSITIVE);

    /** A card or paper, then its number. */
    private static final Pattern CARD = Pattern.compile(
            "(?:社保|社会保障|社保卡|医保|就诊|诊疗|住院|病历|病案|护照|通行证|回乡证|台胞证|居住证|身份证|证件|电脑号|个人编号|银行|信用|储蓄|借记|卡号|帐号|账号"
                    + "|passport|permit|medical|insurance|security|bank|hospital|(?<![a-z])id|card)"
                    + "(?:卡|证|證|个人|电脑|编|card|insurance|number|no\\.?|account|[\\s号號码碼是为為:：=#()（）]){0,8}"
                    + "((?:(?-i:[A-Z]{1,3})[ -]?)?" + DIGIT + "(?:[ -]?" + DIGIT + "){6,22})(?!" + DIGIT + "|元|年)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLATE =
            Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼滬遼魯蘇贛閩貴][a-zA-Z\\uFF21-\\uFF3A][·•・. -]{0,2}"
                    + "((?=(?:[a-zA-Z]*" + DIGIT + "){3})(?:" + DIGIT
                    + "|[a-hj-np-zA-HJ-NP-Z]){4,6}[港澳学警挂领]?)(?![\\w])");

    /** A Hong Kong identity card: letters, six digits and a check digit in brackets. */
    private static final Pattern HONG_KONG = Pattern.compile("(?<![\\w])([A-Z]{1,2}\\d{6} ?[(（][0-9A][)）])");

    /** zhang at qq dot com */
    private static final Pattern SPELLED_ADDRESS = Pattern.compile(
            "(?<![\\w])([\\w.-]{2,30}(?: dot [\\w-]{1,20}){0,2}|[\\u4E00-\\u9FFF]{2}(?=[＠@])) ?(?:\\(at\\)|\\[at]| at |艾特| ?＠ ?| ?@ ?) ?[\\w-]{2,20} ?(?:\\(dot\\)|\\[dot]| dot |点| ?[.．] ?)(?:com|cn|net|org)",
            Pattern.CASE_INSENSITIVE);

    /** Further digits of a line inside a house, after its masked number: 转802, -8012, ext. 802. */
    private static final Pattern EXTENSION =
            Pattern.compile("\\*\\d{1,2}(?: ?(?:转|轉|分机|ext\\.? ?|extension |x|#|-) ?)(\\d{2,5})(?!\\d)");

    private static final Pattern ENGLISH_NAME = Pattern.compile(
            "(?:[Mm]y (?:full )?name(?: is|'s)|[Nn]ame:|姓名[:：]|[Cc]ontact:) ?([A-Z][a-z]+(?: [A-Z][a-z]+){1,2})");

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段郝龙黎史陶贺毛顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰殷施洪翟安颜倪牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐沿梅庄辛管祝左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强丛华车冉房边陳張劉楊黃趙吳孫馬鄭謝許韓鄧馮蕭葉盧鍾譚陸韋賈鄒龍賀顧龔萬錢嚴湯喬賴";
    private static final Pattern NAME = Pattern.compile(
            "(我叫|我的名字[是叫]?|本人|姓名|名字|联系人|聯繫人|报案人|申请人|我是)[\\s:：是为叫]{0,3}((?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|[" + SURNAMES
                    + "])[\\u4E00-\\u9FFF]{1,2})(?=$|[^\\u4E00-\\u9FFF]|电话|手机|身份|住在|家住|今年|微信|是|就是|反映|要求|希望|想)");
    /** Not a name, or not a whole one. */
    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:女士|先生|小姐|老师|師傅|师傅|阿姨|经理|主任|同学|大爷|医生|警官|总|工|叔|哥|姐|某|某某)|(?:常客|高中生?|高三|高二|单身|房东|房客|司机|司法|马上|车主|路人|黄牛|白领|高龄|文盲|安保|安置户|关系人|方便|任何|何人|成年人?|解放军|强烈|包工头|向来|万分|石油工|华侨|游客|边民|边检|路过的?|管理员|卫生员|查询|于是|毛病|金卡|温州人|兰州人|宁波人|武汉人|江西人|曲靖人|柳州人|桂林人|康复|段长|林业局?|花农|乔迁|程序员|范围|莫名|严重|严正|雷电|顾客|关注|项目|成都人|石家庄人?|安徽人)");

    private static final Set<String> WEAK = Set.of("我是");

    private Named() {}

    static void mask(String text, StringBuilder masked) {
        hide(MESSENGER.matcher(text), 1, 1, masked);
        hide(CARD.matcher(text), 1, 0, masked);
        hide(PLATE.matcher(text), 1, 0, masked);
        hide(HONG_KONG.matcher(text), 1, 0, masked);
        hide(SPELLED_ADDRESS.matcher(text), 1, 1, masked);
        hide(ENGLISH_NAME.matcher(text), 1, 1, masked);
        hide(EXTENSION.matcher(masked.toString()), 1, 0, masked);
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String found = name.group(2);
            boolean weak = WEAK.contains(name.group(1)) && found.length() < 3;
            if (!weak && !NO_NAME.matcher(found).matches()) hide(name.start(2) + 1, name.end(2), masked);
        }
    }

    /** @param kept how many of the group's first characters stay */
    private static void hide(Matcher matcher, int group, int kept, StringBuilder masked) {
        while (matcher.find()) hide(matcher.start(group) + kept, matcher.end(group), masked);
    }

    private static void hide(int start, int end, StringBuilder masked) {
        // Its own digits told what it is: then a few of them may stay.
        if (masked.substring(start, end).indexOf('*') >= 0) return;
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(masked.charAt(i)) || masked.charAt(i) == '_') masked.setCharAt(i, '*');
        }
    }
}
