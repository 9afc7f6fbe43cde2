package suban.web.staff.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.classifier.concern.UrgencySlot;
import suban.models.text.LocalText;

final class MarkedWordsTest {
    @Test
    void words_without_a_concern_are_one_piece() {
        assertThat(MarkedWords.of("路灯坏了", null)).containsExactly(new MarkedWords.Piece("路灯坏了", List.of(), List.of()));
        assertThat(MarkedWords.of("", null)).isEmpty();
    }

    @Test
    void spans_within_spans_are_cut_and_each_slot_is_named_where_it_ends() {
        String text = "😡福田区深南大道很吵";
        List<MarkedWords.Piece> pieces = MarkedWords.of(text, concern(new Span(2, 5), new Span(2, 9)));

        assertThat(pieces.stream().map(MarkedWords.Piece::text)).containsExactly("😡", "福田区", "深南大道", "很吵");
        assertThat(pieces.get(1).slots()).containsExactly("district", "place");
        assertThat(pieces.get(1).ends()).containsExactly("district");
        assertThat(pieces.get(2).ends()).containsExactly("place");
        assertThat(pieces.stream().map(MarkedWords.Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void evidence_beyond_the_words_is_left_out() {
        assertThat(MarkedWords.of("短", concern(new Span(0, 9), new Span(5, 6))))
                .containsExactly(new MarkedWords.Piece("短", List.of(), List.of()));
    }

    private static Concern concern(Span district, Span place) {
        return new Concern(
                "很吵",
                new Slot("complaint", 0.9, List.of()),
                null,
                null,
                new Slot("440304", 0.9, List.of(district)),
                null,
                new Slot("福田区深南大道", 0.9, List.of(place)),
                null,
                new UrgencySlot(new Slot("normal", 0.9, List.of()), new LocalText("没有说急", "nothing urgent was said")),
                null,
                null,
                List.of());
    }
}
