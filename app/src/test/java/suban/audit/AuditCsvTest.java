package suban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AuditCsvTest {
    @Test
    void spreadsheets_know_the_characters_and_the_columns() {
        StringBuilder out = new StringBuilder();
        new AuditCsv(out)
                .write(new AuditEntry(
                        7, Instant.parse("2026-01-05T01:00:00.120Z"), "李娜", "sign-in", "account:李娜", "done", "", "ab"));
        assertThat(out.toString())
                .isEqualTo("\ufeffnumber,at,actor,action,subject,outcome,network,hash\r\n"
                        + "7,2026-01-05T01:00:00.120Z,李娜,sign-in,account:李娜,done,,ab\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "+1|'+1",
                "-1|'-1",
                "@SUM|'@SUM",
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"so\"|\"say \"\"so\"\"\"",
                "=1,2|\"'=1,2\""
            })
    void no_cell_is_a_formula_or_falls_apart(String text, String cell) {
        assertThat(AuditCsv.cell(text)).isEqualTo(cell);
    }

    @Test
    void control_characters_in_front_are_text_too() {
        assertThat(AuditCsv.cell("\t=1")).isEqualTo("'\t=1");
        assertThat(AuditCsv.cell("\r=1")).isEqualTo("\"'\r=1\"");
    }
}
