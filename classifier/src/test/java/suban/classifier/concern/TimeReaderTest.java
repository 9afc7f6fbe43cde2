package suban.classifier.concern;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.models.text.FoldedText;

class TimeReaderTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** A Wednesday. */
    private static final LocalDateTime SENT = LocalDateTime.of(2026, 11, 18, 10, 30);

    private final TimeReader reader = new TimeReader(ZONE);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            昨晚太吵,昨晚,2026-11-17T18:00,2026-11-18T00:00
            今天早上停水,今天早上,2026-11-18T05:00,2026-11-18T12:00
            每天半夜施工,每天半夜,2026-11-17T21:00,-
            凌晨两点还在施工,凌晨两点,2026-11-18T02:00,2026-11-18T03:00
            3月5日下单的,3月5日,2026-03-05T00:00,2026-03-06T00:00
            三月五号下午三点半,三月五号下午三点半,2026-03-05T15:30,2026-03-05T16:30
            上周三买的,上周三,2026-11-11T00:00,2026-11-12T00:00
            周五就坏了,周五,2026-11-13T00:00,2026-11-14T00:00
            2025年12月1日,2025年12月1日,2025-12-01T00:00,2025-12-02T00:00
            去年8月开始漏水,去年8月开始,2025-08-01T00:00,-
            12月20日交的钱,12月20日,2025-12-20T00:00,2025-12-21T00:00
            三天前报的,三天前,2026-11-15T00:00,2026-11-16T00:00
            停电两个小时了,两个小时了,2026-11-18T08:30,-
            半个月了没人管,半个月了,2026-11-03T00:00,-
            昨晚两点,昨晚两点,2026-11-18T02:00,2026-11-18T03:00
            晚上１０點,晚上１０點,2026-11-17T22:00,2026-11-17T23:00
            自从上周一开始,自从上周一开始,2026-11-09T00:00,-
            It happened last night,last night,2026-11-17T21:00,2026-11-18T06:00
            since last Monday it leaks,since last Monday,2026-11-16T00:00,-
            on 5 March at 2 pm,on 5 March at 2 pm,2026-03-05T14:00,2026-03-05T15:00
            three weeks ago,three weeks ago,2026-10-28T00:00,2026-10-29T00:00
            every night at 2 am,every night at 2 am,2026-11-18T02:00,-
            yesterday afternoon,yesterday afternoon,2026-11-17T12:00,2026-11-17T18:00
            March 5th 2025,March 5th 2025,2025-03-05T00:00,2025-03-06T00:00
            out for two weeks,for two weeks,2026-11-04T00:00,-
            """)
    void a_time_counts_from_when_the_message_was_sent(
            String text, String words, LocalDateTime from, LocalDateTime until) {
        TimeSlot time =
                reader.read(FoldedText.of(text), SENT.atZone(ZONE).toInstant()).orElseThrow();
        assertThat(time.slot().value()).isEqualTo(words);
        assertThat(LocalDateTime.ofInstant(time.from(), ZONE)).isEqualTo(from);
        assertThat(time.until() == null ? null : LocalDateTime.ofInstant(time.until(), ZONE))
                .isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "深南大道9988号3栋",
                "13月45日",
                "我有一点意见",
                "有时候会停水",
                "call 12345",
                "room 1203",
                "Feb 31 2025",
                "he may 5"
            })
    void what_is_no_time_is_none(String text) {
        assertThat(reader.read(FoldedText.of(text), SENT.atZone(ZONE).toInstant())
                        .filter(t -> t.slot().confidence() > 0.95))
                .isEmpty();
    }
}
