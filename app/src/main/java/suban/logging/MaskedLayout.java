package suban.logging;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import suban.classifier.privacy.Masking;

/**
 * Writes log events as lines of text, or with {@code SUBAN_LOG=json} as one JSON object each. Telephone, identity and
 * card numbers and e-mail addresses are masked in both, wherever in the event they stand.
 */
public final class MaskedLayout extends PatternLayout {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} - %msg%n%ex";

    private final ObjectMapper mapper = new ObjectMapper();
    private final ThrowableProxyConverter trace = new ThrowableProxyConverter();
    private boolean json;

    @Override
    public void start() {
        json = "json".equals(System.getenv("SUBAN_LOG"));
        setPattern(PATTERN);
        trace.start();
        super.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        return json ? json(event) : Masking.mask(super.doLayout(event));
    }

    private String json(ILoggingEvent event) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("at", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        line.put("message", Masking.mask(event.getFormattedMessage()));
        if (event.getThrowableProxy() != null) line.put("exception", Masking.mask(trace.convert(event)));
        try {
            return mapper.writeValueAsString(line) + System.lineSeparator();
        } catch (JsonProcessingException e) {
            return Masking.mask(super.doLayout(event));
        }
    }
}
