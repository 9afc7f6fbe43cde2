package suban.classifier.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;

final class TimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Wednesday. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 18, 10, 30);

    private final Times times = new Times();

    private TimeMention only(String text) {
        FoldedText folded = FoldedText.of(text);
        List<TimeMention> found = times.find(folded, WRITTEN.atZone(ZONE));
        assertThat(found).as(text).hasSize(1);
        return found.getFirst();
    }

    private void assertMeans(String text, String words, TimeForm form, LocalDateTime from, LocalDateTime until) {
        TimeMention time = only(text);
        FoldedText folded = FoldedText.of(text);
        assertThat(text.substring(folded.originalStart(time.start()), folded.originalEnd(time.end())))
                .isEqualTo(words);
        assertThat(time.form()).as(text).isEqualTo(form);
        assertThat(time.from().toLocalDateTime()).as(text).isEqualTo(from);
        assertThat(time.until() == null ? null : time.until().toLocalDateTime())
                .as(text)
                .isEqualTo(until);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            昨晚太吵,昨晚,RANGE,2026-11-17T18:00,2026-11-18T00:00
            昨晚12点还在吵,昨晚12点,POINT,2026-11-18T00:00,2026-11-18T00:00
            昨晚两点,昨晚两点,POINT,2026-11-18T02:00,2026-11-18T02:00
            今天早上停水,今天早上,RANGE,2026-11-18T05:00,2026-11-18T12:00
            凌晨两点还在施工,凌晨两点,POINT,2026-11-18T02:00,2026-11-18T02:00
            中午12点,中午12点,POINT,2026-11-17T12:00,2026-11-17T12:00
            晚上１０點,晚上１０點,POINT,2026-11-17T22:00,2026-11-17T22:00
            3月5日下单的,3月5日,RANGE,2026-03-05T00:00,2026-03-06T00:00
            三月五号下午三点半,三月五号下午三点半,POINT,2026-03-05T15:30,2026-03-05T15:30
            2025年12月1日,2025年12月1日,RANGE,2025-12-01T00:00,2025-12-02T00:00
            12月20日交的钱,12月20日,RANGE,2025-12-20T00:00,2025-12-21T00:00
            11-16 20:01 到 11-17 06:00 停水,11-16 20:01 到 11-17 06:00,RANGE,2026-11-16T20:01,2026-11-17T06:00
            上周三买的,上周三,RANGE,2026-11-11T00:00,2026-11-12T00:00
            周五就坏了,周五,RANGE,2026-11-13T00:00,2026-11-14T00:00
            下下周一要停电,下下周一,RANGE,2026-11-30T00:00,2026-12-01T00:00
            大后天停水,大后天,RANGE,2026-11-21T00:00,2026-11-22T00:00
            上个月底装的,上个月底,RANGE,2026-10-21T00:00,2026-11-01T00:00
            10月初就报过,10月初,RANGE,2026-10-01T00:00,2026-10-11T00:00
            下午3点到5点打桩,下午3点到5点,RANGE,2026-11-17T15:00,2026-11-17T17:00
            昨晚10点一直到凌晨2点,昨晚10点一直到凌晨2点,RANGE,2026-11-17T22:00,2026-11-18T02:00
            去年8月开始漏水,去年8月开始,SINCE,2025-08-01T00:00,-
            自从上周一开始,自从上周一开始,SINCE,2026-11-09T00:00,-
            停电两个小时了,两个小时了,SINCE,2026-11-18T08:30,-
            半个月了没人管,半个月了,SINCE,2026-11-03T00:00,-
            三天前报的,三天前,RANGE,2026-11-15T00:00,2026-11-16T00:00
            中秋節那天晚上放煙花,中秋節那天晚上,RANGE,2026-09-25T18:00,2026-09-26T00:00
            农历八月十五,农历八月十五,RANGE,2026-09-25T00:00,2026-09-26T00:00
            除夕放鞭炮,除夕,RANGE,2026-02-16T00:00,2026-02-17T00:00
            昨晚八九点打雷,昨晚八九点,POINT,2026-11-17T20:00,2026-11-17T20:00
            7月27日至31日,7月27日至31日,RANGE,2026-07-27T00:00,2026-08-01T00:00
            国庆前一天,国庆前一天,RANGE,2026-09-30T00:00,2026-10-01T00:00
            农历七月十四烧纸,农历七月十四,RANGE,2026-08-26T00:00,2026-08-27T00:00
            三月初四赶集,三月初四,RANGE,2026-04-20T00:00,2026-04-21T00:00
            国庆七天民宿涨价,国庆七天,RANGE,2026-10-01T00:00,2026-10-08T00:00
            春节假期不退钱,春节假期,RANGE,2026-02-17T00:00,2026-02-24T00:00
            除夕夜里放鞭炮,除夕夜里,RANGE,2026-02-16T21:00,2026-02-17T06:00
            尋晚十一點幾唔打錶,尋晚十一點幾,POINT,2026-11-17T23:00,2026-11-17T23:00
            从五月二十号做到六月十五号没发钱,从五月二十号做到六月十五号,RANGE,2026-05-20T00:00,2026-06-16T00:00
            10月25号以后就没修,10月25号以后,SINCE,2026-10-25T00:00,-
            今天从五点开始停电,今天从五点开始,SINCE,2026-11-18T05:00,-
            周末也砸墙,周末,RECURRING,2026-11-14T00:00,-
            八月初一直停水,八月初,RANGE,2026-08-01T00:00,2026-08-11T00:00
            """)
    void chinese_times_count_from_when_they_were_written(
            String text, String words, TimeForm form, LocalDateTime from, LocalDateTime until) {
        assertMeans(text, words, form, from, until);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            It happened last night,last night,RANGE,2026-11-17T18:00,2026-11-18T00:00
            at 2am last night,2am last night,POINT,2026-11-18T02:00,2026-11-18T02:00
            since last Monday it leaks,since last Monday,SINCE,2026-11-16T00:00,-
            on 5 March at 2 pm,5 March at 2 pm,POINT,2026-03-05T14:00,2026-03-05T14:00
            three weeks ago,three weeks ago,RANGE,2026-10-28T00:00,2026-10-29T00:00
            yesterday afternoon,yesterday afternoon,RANGE,2026-11-17T12:00,2026-11-17T18:00
            March 5th 2025,March 5th 2025,RANGE,2025-03-05T00:00,2025-03-06T00:00
            out for two weeks,for two weeks,SINCE,2026-11-04T00:00,-
            yesterday at half past nine in the evening,yesterday at half past nine in the evening,POINT,2026-11-17T21:30,2026-11-17T21:30
            yesterday 12pm,yesterday 12pm,POINT,2026-11-17T12:00,2026-11-17T12:00
            from 9pm to 2am on Saturday,from 9pm to 2am on Saturday,RANGE,2026-11-14T21:00,2026-11-15T02:00
            from 1 to 14 March,from 1 to 14 March,RANGE,2026-03-01T00:00,2026-03-15T00:00
            the traffic light is off since six this morning,since six this morning,SINCE,2026-11-18T06:00,-
            the lamp is off since 9,since 9,SINCE,2026-11-18T09:00,-
            he wanted more on the thirty first of August,the thirty first of August,RANGE,2026-08-31T00:00,2026-09-01T00:00
            someone stole it between 1 and 3 in the afternoon,between 1 and 3 in the afternoon,RANGE,2026-11-17T13:00,2026-11-17T15:00
            they cut it during the National Day holiday,National Day holiday,RANGE,2026-10-01T00:00,2026-10-08T00:00
            July and August,July and August,RANGE,2026-07-01T00:00,2026-09-01T00:00
            not paid since May. 26 workers,since May,SINCE,2026-05-01T00:00,-
            on the 16th of this month,the 16th of this month,RANGE,2026-11-16T00:00,2026-11-17T00:00
            Mid-Autumn Festival,Mid-Autumn Festival,RANGE,2026-09-25T00:00,2026-09-26T00:00
            """)
    void english_times_do_so_too(String text, String words, TimeForm form, LocalDateTime from, LocalDateTime until) {
        assertMeans(text, words, form, from, until);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            每天半夜施工,每天半夜,RECURRING
            每逢周末晚上唱歌,每逢周末晚上,RECURRING
            天天晚上11点多,天天晚上11点多,RECURRING
            every night at 2 am,every night at 2 am,RECURRING
            on weekends,on weekends,RECURRING
            学校门口下午四点半家长乱停车,下午四点半,RECURRING
            the printing factory smells at night,at night,RECURRING
            最近老停水,最近,VAGUE
            recently,recently,VAGUE
            """)
    void what_comes_again_and_what_is_lately_say_so(String text, String words, TimeForm form) {
        TimeMention time = only(text);
        assertThat(text.substring(time.start(), time.end())).isEqualTo(words);
        assertThat(time.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "深南大道9988号3栋",
                "13月45日",
                "13月5日晚上停电",
                "2月31日晚上漏水",
                "昨天25点",
                "我有一点意见",
                "一点都不方便",
                "三点钟方向有个洞",
                "24小时营业的店",
                "提三点建议",
                "桃园路31号",
                "有时候会停水",
                "小时候住过",
                "call 12345",
                "room 1203",
                "Feb 31 2025",
                "he may 5",
                "a 24-hour store",
                "the one o'clock direction",
                "second floor"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(times.find(FoldedText.of(text), WRITTEN.atZone(ZONE)))
                .as(text)
                .isEmpty();
    }
}
