package suban.classifier.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;

/** How far the words of a time reach, and what form they give it. */
final class ToldTimesTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Wednesday. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(2026, 11, 18, 10, 30);

    private final Times times = new Times();

    private void assertTells(String text, String words, TimeForm form, LocalDateTime from) {
        FoldedText folded = FoldedText.of(text);
        List<TimeMention> found = times.find(folded, WRITTEN.atZone(ZONE));
        assertThat(found)
                .as(text)
                .extracting(time -> text.substring(folded.originalStart(time.start()), folded.originalEnd(time.end())))
                .containsExactly(words);
        assertThat(found.getFirst().form()).as(text).isEqualTo(form);
        assertThat(found.getFirst().from().toLocalDateTime()).as(text).isEqualTo(from);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No water at 9 Palm Close",
                "gas smell at 22 Poplar Court",
                "Lamp out at 14 old mill lane",
                "noise at 8 Fuhua Lu"
            })
    void a_house_number_is_no_hour(String text) {
        assertThat(times.find(FoldedText.of(text), WRITTEN.atZone(ZONE)))
                .as(text)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            母亲节那天电梯坏了,母亲节那天,RANGE,2026-05-10T00:00
            父亲节当晚放烟花,父亲节当晚,RANGE,2026-06-21T18:00
            国庆第二天起没热水,国庆第二天起,SINCE,2026-10-02T00:00
            端午第一晚就停电,端午第一晚,RANGE,2026-06-19T18:00
            元旦那两天漏得厉害,元旦那两天,RANGE,2026-01-01T00:00
            双十一买的冰箱,双十一,RANGE,2026-11-11T00:00
            618大促下的单,618大促,RANGE,2026-06-18T00:00
            六一儿童节涨价,六一儿童节,RANGE,2026-06-01T00:00
            去年国庆后装的空调,去年国庆后,SINCE,2025-10-01T00:00
            中秋前掉下来一块砖,中秋前,RANGE,2026-09-25T00:00
            过年期间打牌太吵,过年期间,RANGE,2026-02-17T00:00
            入冬以来暖气不热,入冬以来,SINCE,2026-11-07T00:00
            开学以来饭菜都是冷的,开学以来,SINCE,2026-09-01T00:00
            去年九月修到现在,去年九月修到现在,SINCE,2025-09-01T00:00
            路从五月挖到现在,从五月挖到现在,SINCE,2026-05-01T00:00
            五月十几号修的坡,五月十几号,RANGE,2026-05-11T00:00
            暑假期间很吵,暑假期间,RANGE,2026-07-01T00:00
            四月到现在没发钱,四月到现在,SINCE,2026-04-01T00:00
            """)
    void chinese_days_and_what_follows_them(String text, String words, TimeForm form, LocalDateTime from) {
        assertTells(text, words, form, from);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            灯从傍晚亮到凌晨一点,从傍晚亮到凌晨一点,RANGE,2026-11-17T18:00
            从早九点敲到晚十点半,从早九点敲到晚十点半,RANGE,2026-11-18T09:00
            天天晚上喝到两三点,天天晚上喝到两三点,RECURRING,2026-11-17T18:00
            机器从早响到晚,从早响到晚,RECURRING,2026-11-18T00:00
            从早到晚没停过,从早到晚,RECURRING,2026-11-18T00:00
            一到下午五点就堵,一到下午五点,RECURRING,2026-11-17T17:00
            每天一到七点多就臭,每天一到七点多,RECURRING,2026-11-18T07:00
            三月到九月的晚上八点到十点,三月到九月的晚上八点到十点,RECURRING,2026-03-01T20:00
            正月十六以来几乎每晚十一点后,正月十六以来几乎每晚十一点后,RECURRING,2026-03-04T23:00
            这几天晚上八点到十点水压低,这几天晚上八点到十点,RECURRING,2026-11-15T20:00
            每天放学时全是车,每天放学时,RECURRING,2026-11-18T00:00
            一下大雨路就淹,一下大雨,RECURRING,2026-11-18T00:00
            天一黑就开音响,天一黑,RECURRING,2026-11-18T00:00
            饭点油烟最大,饭点,RECURRING,2026-11-18T00:00
            早上六点不到扫街的车就来了,早上六点不到,POINT,2026-11-18T06:00
            昨晚八点二十几分撞的,昨晚八点二十几分,POINT,2026-11-17T20:23
            今天早上不到七点就响,今天早上不到七点,POINT,2026-11-18T07:00
            十月、十一月没发工资,十月、十一月,RANGE,2026-10-01T00:00
            9月10月没发工资,9月10月,RANGE,2026-09-01T00:00
            九月三号跟九月七号两天,九月三号跟九月七号,RANGE,2026-09-03T00:00
            上周六（11月14日）下午摔的,上周六（11月14日）下午,RANGE,2026-11-14T12:00
            11月13日（星期五）,11月13日（星期五）,RANGE,2026-11-13T00:00
            11月1日以后天天唱到凌晨三点,11月1日以后天天唱到凌晨三点,RECURRING,2026-11-01T00:00
            从周一挖到周五,从周一挖到周五,RANGE,2026-11-16T00:00
            不到五点就敲门了,不到五点,POINT,2026-11-18T05:00
            当晚没人管,当晚,RANGE,2026-11-17T18:00
            11月5日当晚停的电,11月5日当晚,RANGE,2026-11-05T18:00
            当天下午三点十分报的,当天下午三点十分,POINT,2026-11-17T15:10
            """)
    void chinese_hours_and_habits(String text, String words, TimeForm form, LocalDateTime from) {
        assertTells(text, words, form, from);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            They unload every night from 10 to 1.,every night from 10 to 1,RECURRING,2026-11-17T22:00
            Every weekday between 7 and 8 the bus is full,Every weekday between 7 and 8,RECURRING,2026-11-18T07:00
            drilling on weekday mornings between 7.30 and 8.45,on weekday mornings between 7.30 and 8.45,RECURRING,2026-11-18T07:30
            this morning from half six to seven it was dry,this morning from half six to seven,RANGE,2026-11-18T06:30
            karaoke Friday nights from ten.,Friday nights from ten,RECURRING,2026-11-13T22:00
            cutting steel every evening after eight!,every evening after eight,RECURRING,2026-11-17T20:00
            cycling in the evenings around seven and one nearly fell,in the evenings around seven,RECURRING,2026-11-17T19:00
            music every night till 2 next door,every night till 2,RECURRING,2026-11-17T21:00
            it hums every single night from eight to nearly twelve,every single night from eight to nearly twelve,RECURRING,2026-11-17T20:00
            the sweeper comes at 4.50 in the morning,4.50 in the morning,POINT,2026-11-18T04:50
            roosters crow from 5 am daily.,from 5 am daily,RECURRING,2026-11-18T05:00
            I fell yesterday about 8.,yesterday about 8,POINT,2026-11-17T08:00
            hair in my soup yesterday lunchtime,yesterday lunchtime,RANGE,2026-11-17T11:00
            a branch broke in last night's rain,last night,RANGE,2026-11-17T18:00
            broken since last summer,since last summer,SINCE,2026-06-01T00:00
            broken since last winter,since last winter,SINCE,2025-12-01T00:00
            shut over the golden week,the golden week,RANGE,2026-10-01T00:00
            "I wrote on 3, 9 and 12 October","3, 9 and 12 October",RANGE,2026-10-03T00:00
            it failed yesterday and again today,yesterday and again today,RANGE,2026-11-17T00:00
            "mould under the lid just now, 9.30.","just now, 9.30",POINT,2026-11-18T09:30
            pumps hum at night since 9 October,at night since 9 October,SINCE,2026-10-09T21:00
            smell again today since about seven.,today since about seven,SINCE,2026-11-18T07:00
            a tile fell just now,just now,RANGE,2026-11-18T09:30
            the gate floods whenever it rains,whenever it rains,RECURRING,2026-11-18T00:00
            they dance every weeknight since the end of May,every weeknight since the end of May,RECURRING,2026-05-21T21:00
            a sale on Mother's Day,Mother's Day,RANGE,2026-05-10T00:00
            it leaked on Lunar New Year's Eve,Lunar New Year's Eve,RANGE,2026-02-16T00:00
            hit on Wednesday 11 November,Wednesday 11 November,RANGE,2026-11-11T00:00
            off since around 8. Long queue,since around 8,SINCE,2026-11-18T08:00
            on the twelfth around noon,the twelfth around noon,POINT,2026-11-12T12:00
            """)
    void english_times_reach_as_far(String text, String words, TimeForm form, LocalDateTime from) {
        assertTells(text, words, form, from);
    }

    @Test
    void that_day_is_the_one_told_before() {
        FoldedText text = FoldedText.of("11月3日下的单，当天下午四点就后悔了");
        List<TimeMention> found = times.find(text, WRITTEN.atZone(ZONE));
        assertThat(found).hasSize(2);
        assertThat(found.getLast().from().toLocalDateTime()).isEqualTo(LocalDateTime.of(2026, 11, 3, 16, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "等一下雨停了再走",
                "外面下雨了",
                "晚一点再说",
                "618房漏水",
                "孩子开学要交什么",
                "现在还在烧",
                "一点用都没有",
                "看一下雨水管",
                "五一路和三八路",
                "六一小学门口",
                "从早餐店走到晚香街",
                "通宵营业的店",
                "from 3 to 5 people",
                "now I walk",
                "on the fifth floor",
                "last falling tree",
                "priced at 8.50 each",
                "version 2.10 of the app",
                "rooms 12 and 14",
                "he paid from 8 to 12 yuan"
            })
    void what_sounds_like_a_time_is_none(String text) {
        assertThat(times.find(FoldedText.of(text), WRITTEN.atZone(ZONE)))
                .as(text)
                .isEmpty();
    }
}
