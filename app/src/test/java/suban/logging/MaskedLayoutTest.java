package suban.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

final class MaskedLayoutTest {
    @Test
    void personal_data_never_reaches_the_log_not_even_in_an_exception() {
        LoggerContext context = new LoggerContext();
        MaskedLayout layout = new MaskedLayout();
        layout.setContext(context);
        layout.start();
        LoggingEvent event = new LoggingEvent(
                "suban",
                context.getLogger("suban"),
                Level.ERROR,
                "failed for {}",
                new IllegalStateException("call 13800138000 back"),
                new Object[] {"wang@example.org, 11010519491231002X"});
        assertThat(layout.doLayout(event))
                .contains("failed for")
                .doesNotContain("13800138000")
                .doesNotContain("wang@example.org")
                .doesNotContain("11010519491231002X");
    }
}
