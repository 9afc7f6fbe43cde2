package suban.web.staff.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import suban.web.staff.knowledge.LineDiff.Mark;

final class LineDiffTest {
    @Test
    void a_changed_line_goes_and_comes_and_the_rest_stays() {
        assertThat(LineDiff.between("一\n二\n三", "一\n贰\n三"))
                .containsExactly(
                        new LineDiff.Line(Mark.SAME, "一"),
                        new LineDiff.Line(Mark.GONE, "二"),
                        new LineDiff.Line(Mark.NEW, "贰"),
                        new LineDiff.Line(Mark.SAME, "三"));
    }

    @Test
    void nothing_before_makes_every_line_new() {
        assertThat(LineDiff.between("", "一\n二")).extracting(LineDiff.Line::mark).containsExactly(Mark.NEW, Mark.NEW);
    }

    @Test
    void equal_texts_have_no_change() {
        assertThat(LineDiff.between("一\n二", "一\n二"))
                .extracting(LineDiff.Line::mark)
                .isEqualTo(List.of(Mark.SAME, Mark.SAME));
    }
}
