package suban.web.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import suban.classifier.concern.Concern;
import suban.classifier.concern.Slot;
import suban.classifier.concern.Span;
import suban.classifier.concern.UrgencySlot;
import suban.models.text.LocalText;

final class HighlightsTest {
    private static Told told(String text, @Nullable Slot place) {
        Concern concern = new Concern(
                "噪音",
                new Slot("complaint", 0.9, List.of()),
                null,
                null,
                null,
                null,
                place,
                null,
                new UrgencySlot(new Slot("normal", 1, List.of()), new LocalText("无", "none")),
                null,
                null,
                List.of());
        return new Told(text, concern, List.of(), null, null, 0);
    }

    @Test
    void words_are_cut_where_evidence_begins_and_ends() {
        Told told = told("粤海街道夜里很吵😡", new Slot("粤海街道", 0.9, List.of(new Span(0, 4))));

        assertThat(Highlights.of(told))
                .containsExactly(new Highlights.Piece("粤海街道", true), new Highlights.Piece("夜里很吵😡", false));
    }

    @Test
    void overlapping_evidence_is_marked_once() {
        Told told = told("科技园北区路口", new Slot("科技园", 0.9, List.of(new Span(0, 3), new Span(2, 5))));

        assertThat(Highlights.of(told))
                .containsExactly(new Highlights.Piece("科技园北区", true), new Highlights.Piece("路口", false));
    }

    @Test
    void evidence_up_to_the_end_leaves_nothing_over() {
        Told told = told("吵", new Slot("吵", 0.9, List.of(new Span(0, 1))));

        assertThat(Highlights.of(told)).containsExactly(new Highlights.Piece("吵", true));
    }

    @Test
    void evidence_outside_the_words_marks_nothing() {
        Told told = told("吵", new Slot("x", 0.9, List.of(new Span(0, 9))));

        assertThat(Highlights.of(told)).containsExactly(new Highlights.Piece("吵", false));
    }

    @Test
    void words_without_a_concern_are_shown_plainly() {
        assertThat(Highlights.of(new Told("abc", null, List.of(), null, null, 0)))
                .containsExactly(new Highlights.Piece("abc", false));
    }
}
