package suban.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.intake.photos.TestPhotos;
import suban.testing.Client;
import suban.testing.Resident;
import suban.testing.Service;
import suban.testing.SignedIn;

/** What Prometheus gets of a service that served a few people, and whether the dashboard asks for what there is. */
@SuppressWarnings("NullAway.Init")
final class MetricsIT {
    private static final Pattern SERIES = Pattern.compile("^(suban_\\w+)\\{?(.*?)}? [-+.\\dNaEIinf]+$");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Set<String> LABELS = Set.of(
            "decision",
            "language",
            "step",
            "reason",
            "line",
            "act",
            "origin",
            "state",
            "method",
            "route",
            "status",
            "le");
    private static final String PHONE = "13800138000";

    @TempDir
    static Path data;

    private static Service service;
    private static String scraped = "";
    private static String code = "";

    @BeforeAll
    static void serveAFewPeople() {
        Configuration local = Configuration.local(data);
        service = Service.start(
                new Configuration(0, local.bind(), data, local.keys(), null, false, false, "token", null));
        Client client = service.client();
        String conversation = client.startConversation();
        client.ask(conversation, "居住证丢了怎么补");
        client.ask(conversation, "What is the meaning of the colour of penguins?");
        client.ask(conversation, "转人工");
        Resident resident = new Resident(service.url());
        code = resident.file(resident.tell("南山区桃园路路灯坏了，电话" + PHONE), TestPhotos.jpeg(40, 30));
        client.get("/api/v1/concerns/" + code);
        client.get("/no/such/address/" + code);
        try {
            SignedIn.as(service.url(), "nobody.here", "wrong password");
        } catch (IllegalStateException expected) {
            // Which is what is counted.
        }
        scraped = client.get("/metrics", "Authorization", "Bearer token").text();
    }

    @AfterAll
    static void stop() {
        if (service != null) service.close();
    }

    @Test
    void what_happened_is_counted() {
        assertThat(value("suban_turn_decisions_total", "decision=\"answer\"", "language=\"zh\""))
                .isEqualTo(1);
        assertThat(value("suban_turn_decisions_total", "decision=\"unknown\"", "language=\"en\""))
                .isEqualTo(1);
        assertThat(value("suban_hand_overs_total", "reason=\"asked\"")).isEqualTo(1);
        assertThat(value("suban_concerns_filed_total", "origin=\"resident\"")).isEqualTo(1);
        assertThat(value("suban_concerns", "state=\"received\"")).isEqualTo(2);
        assertThat(value("suban_sign_in_failures_total", "reason=\"wrong\"")).isEqualTo(1);
        for (String step : List.of("understand", "retrieve", "decide", "compose", "record"))
            assertThat(value("suban_turn_step_seconds_count", "step=\"" + step + "\""))
                    .as(step)
                    .isPositive();
        for (String step : List.of("understand", "photo", "record"))
            assertThat(value("suban_filing_step_seconds_count", "step=\"" + step + "\""))
                    .as(step)
                    .isPositive();
        assertThat(value("suban_database_write_seconds_count")).isPositive();
        for (String line : List.of("ordinary", "long", "photos"))
            assertThat(value("suban_waiting", "line=\"" + line + "\"")).isZero();
        assertThat(value(
                        "suban_http_requests_seconds_count",
                        "route=\"/api/v1/concerns/{trackingCode}\"",
                        "status=\"200\""))
                .isEqualTo(1);
        assertThat(value("suban_http_requests_seconds_count", "route=\"elsewhere\"", "status=\"404\""))
                .isEqualTo(1);
        assertThat(value("suban_http_requests_seconds_count", "route=\"/staff/sign-in\"", "status=\"401\""))
                .isEqualTo(1);
    }

    @Test
    void nothing_that_anybody_said_or_is_known_by_is_in_it() {
        assertThat(scraped).doesNotContain(code, PHONE, "nobody.here", "桃园", "居住证", "penguin");
        assertThat(scraped.lines().map(SERIES::matcher).filter(Matcher::matches))
                .allSatisfy(series -> {
                    Matcher label = LABEL.matcher(series.group(2));
                    while (label.find()) {
                        assertThat(LABELS).contains(label.group(1));
                        if (!label.group(1).equals("route"))
                            assertThat(label.group(2)).matches("[\\w.+-]{1,20}");
                    }
                });
    }

    @Test
    void every_metric_of_the_dashboard_is_there() throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(Path.of("../docs/grafana/suban.json").toFile());
        Set<String> there = scraped.lines()
                .map(SERIES::matcher)
                .filter(Matcher::matches)
                .map(series -> series.group(1))
                .collect(Collectors.toSet());
        scraped.lines().filter(line -> !line.startsWith("#")).forEach(line -> there.add(line.split("[{ ]", 2)[0]));
        Set<String> asked = new TreeSet<>();
        for (JsonNode expr : dashboard.findValues("expr")) {
            Matcher name =
                    Pattern.compile("\\b(?:suban|jvm|process|system)_\\w+").matcher(expr.asText());
            assertThat(name.find()).as(expr.asText()).isTrue();
            do asked.add(name.group());
            while (name.find());
        }
        assertThat(asked).hasSizeGreaterThan(12);
        assertThat(there).containsAll(asked);
        List<String> titles = dashboard.path("panels").findValuesAsText("title");
        assertThat(titles).isNotEmpty().allMatch(title -> title.matches(".*[\\u4e00-\\u9fff].* / .*[A-Za-z].*"));
        Map<Integer, Long> ids = dashboard.path("panels").findValues("id").stream()
                .collect(Collectors.groupingBy(JsonNode::asInt, Collectors.counting()));
        assertThat(ids.values()).containsOnly(1L);
    }

    private static double value(String name, String... labels) {
        List<String> found = scraped.lines()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        assertThat(found).as(name + List.of(labels)).isNotEmpty();
        return found.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
