package suban.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What staff write is masked for readers like what residents wrote. */
final class MaskedForReadersTest {
    private static final Handling HANDLING =
            new Handling("路灯坏了", "report", null, null, null, null, null, null, null, "normal");

    @Test
    void a_title_that_staff_write_hides_a_telephone_number_from_every_list() {
        assertThat(HANDLING.with(Field.TITLE, "路灯坏了，回电 13800138000").title())
                .startsWith("路灯坏了")
                .doesNotContain("13800138000");
        assertThat(HANDLING.with(Field.TITLE, "Lamp broken, order 20260901").title())
                .isEqualTo("Lamp broken, order 20260901");
    }

    @Test
    void notes_and_changes_do_so_for_those_who_need_not_reach_the_resident() {
        Event event = new Event(
                "e1",
                Instant.EPOCH,
                "li.na",
                "correct",
                ConcernState.REVIEWED,
                "已电联 138-0013-8000，住户称明早在家",
                List.of(new Change(Field.PLACE, "景田北路，电话13911112222", null)));
        Event masked = event.masked();
        assertThat(masked.note()).contains("住户称明早在家").doesNotContain("0013");
        assertThat(masked.changes().getFirst().from()).contains("景田北路").doesNotContain("13911112222");
        assertThat(masked.changes().getFirst().to()).isNull();
        assertThat(masked.actor()).isEqualTo("li.na");
    }
}
