package suban.classifier.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import suban.models.text.FoldedText;

class SegmentsTest {
    private static List<String> cut(String text) {
        FoldedText folded = FoldedText.of(text);
        return Segments.of(folded).stream()
                .map(segment -> segment.of(folded.text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "路灯坏了三盏。垃圾三天没人收 | 路灯坏了三盏;垃圾三天没人收",
                "兰香路路灯坏了 金鹭花园垃圾没人收 | 兰香路路灯坏了;金鹭花园垃圾没人收",
                "路灯坏了，快修，电梯也停了三天 | 路灯坏了;快修,电梯也停了三天",
                "那个路灯坏了好几天了另外我想问下居住证怎么办 | 那个路灯坏了好几天了;另外我想问下居住证怎么办",
                "路灯坏了还有三天就过年了 | 路灯坏了还有三天就过年了",
                "The lamp is out. The lift is stuck too | the lamp is out;the lift is stuck too",
                "the lamp is out and also where do i renew my permit | the lamp is out;and also where do i renew my permit",
                "Version 2.5 of the app fails | version 2.5 of the app fails",
            })
    void cutsWhereSomethingElseMayBegin(String text, String segments) {
        assertThat(cut(text)).containsExactly(segments.split(";", -1));
    }

    @Test
    void knowsHowSegmentsBegin() {
        FoldedText text = FoldedText.of("1、路灯坏了好久\n2.电梯停了三天\n另外请问居住证怎么办理\n联系电话13800001234谢谢");
        assertThat(Segments.of(text))
                .extracting(Segment::openings)
                .satisfiesExactly(
                        first -> assertThat(first).contains(Opening.NUMBERED),
                        second -> assertThat(second).contains(Opening.NUMBERED),
                        third -> assertThat(third).contains(Opening.FURTHER),
                        last -> assertThat(last).contains(Opening.ASIDE));
        assertThat(Segments.of(text)).extracting(Segment::before).containsOnly(Break.LINE);
    }

    @Test
    void bearsAnyText() {
        assertThat(cut("")).isEmpty();
        assertThat(cut("。。。！！")).isEmpty();
        assertThat(cut("😀😀\n\n😀")).isEmpty();
        assertThat(Segments.of(FoldedText.of("路灯坏了好久。".repeat(1_000)))).hasSizeLessThanOrEqualTo(32);
    }
}
