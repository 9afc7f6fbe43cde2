package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.testing.Service;

final class SubanCommandIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void a_new_city_is_written_checked_and_named_when_it_is_wrong() throws IOException {
        String city = folder.resolve("city").toString();
        assertThat(run(Language.EN, "init", city)).isZero();
        assertThat(run(Language.EN, "check", city)).isZero();
        assertThat(out()).contains("The pack is valid");
        Files.writeString(folder.resolve("city/calendar.yaml"), "hours: [\"9 to 5\"]\n");
        assertThat(run(Language.ZH, "check", city)).isEqualTo(2);
        assertThat(err()).contains("calendar.yaml:1").contains("应为");
    }

    @Test
    void a_folder_with_something_in_it_is_not_written_to() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run(Language.EN, "init", folder.toString())).isEqualTo(2);
        assertThat(err()).contains("not empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-such-option", "no-such-command", "evaluate retrieval", "serve --port x"})
    void wrong_arguments_are_one_sentence_and_exit_code_2(String line) {
        assertThat(run(Language.EN, line.split(" "))).isEqualTo(2);
        assertThat(err()).startsWith("suban: ").doesNotContain("Exception").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "serve",
                "init",
                "ask",
                "structure",
                "user add",
                "user import",
                "check",
                "evaluate conversation",
                "version",
                "backup",
                "restore",
                "verify"
            })
    void every_command_has_help_in_both_languages(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        assertThat(run(Language.ZH, arguments)).isZero();
        assertThat(out()).containsPattern("[\\u4e00-\\u9fff]{4}");
        out.reset();
        assertThat(run(Language.EN, arguments)).isZero();
        assertThat(out()).doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void what_was_prepared_is_taken_over_once() throws IOException {
        Path prepared = Files.createDirectory(folder.resolve("prepared"));
        Files.writeString(prepared.resolve("a.learnt"), "first");
        PreparedCache.copy(prepared, folder.resolve("data/cache"));
        assertThat(folder.resolve("data/cache/a.learnt")).hasContent("first");
        Files.writeString(prepared.resolve("a.learnt"), "second");
        PreparedCache.copy(prepared, folder.resolve("data/cache"));
        assertThat(folder.resolve("data/cache/a.learnt")).hasContent("first");
        PreparedCache.copy(folder.resolve("nowhere"), folder.resolve("other/cache"));
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void rehearsing_serves_the_examples_and_ends() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        assertThat(run(Language.EN, "rehearse", "--data", folder.resolve("data").toString()))
                .as(err())
                .isZero();
        assertThat(folder.resolve("data/suban.db")).exists();
    }

    @Test
    void ask_prints_the_same_object_as_the_interface() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        assertThat(run(
                        Language.EN,
                        "ask",
                        "居住证丢了怎么补",
                        "--json",
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        JsonNode reply = new ObjectMapper().readTree(out());
        assertThat(reply.path("decision").asText()).isEqualTo("answer");
        assertThat(reply.at("/citations/0/article").asText()).isEqualTo("residence-permit-lost");
        assertThat(Files.exists(folder.resolve("data/suban.db")))
                .as("nothing is kept")
                .isFalse();
    }

    @Test
    void a_file_of_messages_gives_a_line_of_result_for_each() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        Path messages = folder.resolve("messages.jsonl");
        Path results = folder.resolve("results.jsonl");
        Files.writeString(messages, """
                {"id": "a", "text": "桃园路88号的路灯昨晚不亮", "time": "2026-11-26T20:10:00+08:00"}

                {"text": "  "}
                nonsense
                {"text": "Street lamp outside 48 Taizi Road is broken", "language": "en"}
                """);
        assertThat(run(
                        Language.EN,
                        "structure",
                        "--batch",
                        messages.toString(),
                        "--out",
                        results.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        List<JsonNode> lines = new java.util.ArrayList<>();
        for (String line : Files.readAllLines(results)) lines.add(new ObjectMapper().readTree(line));
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 3, 4, 5);
        assertThat(lines.getFirst().path("id").asText()).isEqualTo("a");
        assertThat(lines.getFirst().at("/concerns/0/time/from").asText()).startsWith("2026-11-25");
        assertThat(lines.get(1).path("problem").path("status").asInt()).isEqualTo(422);
        assertThat(lines.get(2).path("problem").path("status").asInt()).isEqualTo(400);
        assertThat(lines.get(3).at("/concerns/0/service/code").asText()).isEqualTo("street-lights");
        assertThat(err()).contains("4 in all, 2 of them wrong");
    }

    @Test
    void a_text_or_a_file_is_wanted_and_a_file_that_is_there() throws IOException {
        assertThat(run(Language.EN, "structure")).isEqualTo(2);
        assertThat(run(
                        Language.EN,
                        "structure",
                        "--batch",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("cannot be read");
        Path messages = Files.writeString(folder.resolve("own.jsonl"), "{\"text\": \"路灯坏了\"}\n");
        assertThat(run(Language.EN, "structure", "--batch", messages.toString(), "--out", messages.toString()))
                .isEqualTo(2);
        assertThat(messages).hasContent("{\"text\": \"路灯坏了\"}");
        assertThat(run(Language.ZH, "structure", "路灯坏了", "--language-model", "ftp://nowhere"))
                .isEqualTo(2);
        assertThat(err()).contains("SUBAN_LANGUAGE_MODEL_NAME");
    }

    @Test
    void structure_prints_concerns_as_json() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        assertThat(run(
                        Language.EN,
                        "structure",
                        "福田区园岭街道路灯坏了",
                        "--json",
                        "--data",
                        folder.resolve("data").toString()))
                .isZero();
        assertThat(new ObjectMapper()
                        .readTree(out())
                        .at("/concerns/0/district/value")
                        .asText())
                .isEqualTo("440304");
    }

    @Test
    void figures_of_an_evaluation_are_never_masked() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        Path cases = Files.writeString(folder.resolve("cases.jsonl"), """
                {"messages": ["观澜老街小广场每晚七点到十点跳舞，音箱开到最大，孩子没法写作业"], "expect": "concern", "service": "dead-animals"}
                {"messages": ["景田北六街我家隔壁，周日早上七点就开电钻装修，物业说管不了"], "expect": "concern", "service": "dead-animals"}
                {"messages": ["松岗东方大道有个大坑，下雨积水看不见，电话13800138000"], "expect": "concern", "service": "dead-animals"}
                {"messages": ["横岗出租屋里有个没牌的诊所，白天拉帘子，专给工友打吊针，一针八十"], "expect": "concern", "service": "dead-animals"}
                """);
        assertThat(run(
                        Language.EN,
                        "evaluate",
                        "conversation",
                        "--cases",
                        cases.toString(),
                        "--json",
                        "--data",
                        folder.resolve("data").toString()))
                .as(err())
                .isZero();
        JsonNode misses = new ObjectMapper().readTree(out()).path("misses");
        assertThat(misses.findValuesAsText("reason").toString())
                .containsPattern("confidence=0\\.\\d{6}")
                .doesNotContainPattern("\\d\\.\\*");
        assertThat(misses.findValuesAsText("message").toString()).contains("138****8000");
    }

    @Test
    void what_is_read_from_labelled_messages_is_measured() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        Path messages = Files.writeString(folder.resolve("messages.jsonl"), """
                {"text": "昨晚12点景田北路的工地还在打桩，我的电话13800138000", "language": "zh", "form": "typed", "said": "2026-09-02T10:15", "concerns": [{"kind": "complaint", "place": "景田北路", "time": "昨晚12点", "times": "point", "from": "2026-09-02T00:00", "contact": "13800138000"}]}
                {"text": "hello", "language": "en", "form": "typed", "said": "2026-09-02T10:15", "concerns": []}
                """);
        String data = folder.resolve("data").toString();
        assertThat(run(Language.EN, "evaluate", "slots", "--messages", messages.toString(), "--json", "--data", data))
                .as(err())
                .isZero();
        JsonNode all = new ObjectMapper().readTree(out()).at("/groups/all");
        assertThat(all.path("messages").asInt()).isEqualTo(2);
        assertThat(all.path("rightNumber").asInt()).isEqualTo(2);
        for (String slot : List.of("time", "contact")) {
            assertThat(all.at("/slots/" + slot + "/right").asInt()).as(slot).isEqualTo(1);
        }
        assertThat(run(Language.EN, "evaluate", "slots", "--messages", messages.toString(), "--misses", "--data", data))
                .isZero();
        assertThat(out()).contains("all: 2 messages").doesNotContain("13800138000");
        Files.writeString(messages, "{\"text\": \"hello\"}");
        assertThat(run(Language.ZH, "evaluate", "slots", "--messages", messages.toString(), "--data", data))
                .isEqualTo(2);
        assertThat(err()).contains("第 1 行");
    }

    @Test
    void too_few_cases_to_fit_are_refused(@TempDir Path folder) throws IOException {
        String data = folder.resolve("data").toString();
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(cases, "{\"text\": \"hello\", \"concerns\": []}");
        for (String what : List.of("parts", "kinds")) {
            assertThat(run(Language.EN, "evaluate", what, "--cases", cases.toString(), "--data", data))
                    .isEqualTo(2);
            assertThat(err()).contains("20 cases at least");
        }
    }

    @Test
    void an_empty_question_is_refused() {
        assertThat(run(Language.EN, "structure", "  ")).isEqualTo(2);
        assertThat(err()).contains("suban: ");
    }

    @Test
    void an_account_is_added_once_with_a_password_that_is_shown() {
        String data = folder.resolve("data").toString();
        assertThat(run(Language.EN, "user", "add", "wang.fang", "--role", "intake", "--data", data))
                .isZero();
        assertThat(out()).contains("wang.fang").containsPattern("Password: \\S{10,}");
        assertThat(run(Language.EN, "user", "add", "wang.fang", "--role", "intake", "--data", data))
                .isEqualTo(2);
        assertThat(run(Language.EN, "user", "add", "x.y", "--role", "king", "--data", data))
                .isEqualTo(2);
    }

    @Test
    void accounts_are_listed_changed_and_reset_by_command() {
        String data = folder.resolve("data").toString();
        run(Language.EN, "user", "add", "chief", "--role", "administrator", "--data", data);
        run(Language.EN, "user", "add", "li.na", "--role", "intake", "--display-name", "李娜", "--data", data);
        assertThat(run(Language.EN, "user", "role", "li.na", "manager", "--data", data))
                .isZero();
        assertThat(run(Language.EN, "user", "role", "chief", "manager", "--data", data))
                .isEqualTo(2);
        assertThat(err()).contains("chief is the last administrator");
        assertThat(run(Language.EN, "user", "disable", "li.na", "--data", data)).isZero();
        String misspelt = folder.resolve("dta").toString();
        assertThat(run(Language.EN, "user", "list", "--data", misspelt)).isEqualTo(2);
        assertThat(folder.resolve("dta")).doesNotExist();
        assertThat(run(Language.EN, "user", "list", "--data", data)).isZero();
        assertThat(out()).contains("li.na\tmanager\t李娜\tdisabled\tfirst password");
        assertThat(run(Language.EN, "user", "enable", "li.na", "--data", data)).isZero();
        assertThat(run(Language.ZH, "user", "reset", "li.na", "--data", data)).isZero();
        assertThat(out()).containsPattern("密码：\\S{10,}");
        assertThat(run(Language.EN, "user", "reset-second-factor", "li.na", "--data", data))
                .isZero();
        assertThat(run(Language.EN, "user", "reset", "nobody", "--data", data)).isEqualTo(2);
        assertThat(err()).contains("there is no account nobody");
    }

    @Test
    void a_port_in_use_is_said_with_what_to_do() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());
            assertThat(run(
                            Language.EN,
                            "serve",
                            "--port",
                            port,
                            "--data",
                            folder.resolve("data").toString()))
                    .isEqualTo(1);
            assertThat(err()).contains("port " + port + " is in use").contains("--port");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--tiles http://tiles.example.org/{z}/{x}/{y}.png --tiles-attribution Example | {z}",
                "--tiles https://tiles.example.org/{z}/{x}.png --tiles-attribution Example | https://",
                "--tiles https://tiles.example.org/{z}/{x}/{y}.png | --tiles-attribution",
                "--video-limit 501 | 500",
                "--video-limit -1 | 500"
            })
    void what_cannot_be_set_ends_the_start_and_says_what_can(String options, String said) {
        String data = folder.resolve("data").toString();
        String[] arguments = ("serve --port 0 --data " + data + " " + options).split(" ");
        for (Language language : Language.values()) {
            err.reset();
            assertThat(run(language, arguments)).isNotZero();
            assertThat(err()).contains(said).doesNotContain("Exception");
        }
    }

    @Test
    void a_data_folder_in_use_is_said_with_what_to_do() throws IOException {
        Service.shareEmbeddings(folder.resolve("data/cache"));
        try (FSDirectory index = FSDirectory.open(folder.resolve("data/index"));
                Lock lock = index.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            assertThat(run(
                            Language.ZH,
                            "serve",
                            "--port",
                            "0",
                            "--data",
                            folder.resolve("data").toString()))
                    .isEqualTo(1);
            assertThat(err()).contains("正被另一个速办服务使用").contains("--data").doesNotContain("Exception");
        }
    }

    private int run(Language language, String... arguments) {
        Terminal terminal = new Terminal(stream(out), stream(err), Messages.load(), language);
        return SubanCommand.run(arguments, terminal);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void accounts_come_from_a_file_after_a_look_at_it(@TempDir Path folder) throws Exception {
        String data = folder.resolve("data").toString();
        Path file = Files.writeString(
                folder.resolve("accounts.csv"),
                "name,display name,role,unit\nwang.fang,Wang Fang,unit,traffic-police\nx,X,intake,\nli.na,Li Na,intake,\n");
        Path codes = folder.resolve("codes.csv");
        Path mistakes = folder.resolve("mistakes.csv");
        assertThat(run(Language.EN, "user", "import", file.toString(), "--dry-run", "--data", data))
                .isZero();
        assertThat(out()).contains("New: 2, changed: 0, unchanged: 0, wrong lines: 1.", "Only a preview");
        assertThat(err()).contains("Line 3:");
        out.reset();
        assertThat(run(Language.EN, "user", "import", file.toString(), "--dry-run", "--json", "--data", data))
                .isZero();
        assertThat(out()).contains("\"wrongLines\":[{\"line\":3,\"reason\":\"name-invalid\",\"value\":\"x\"}]");
        assertThat(run(
                        Language.EN,
                        "user",
                        "import",
                        file.toString(),
                        "--codes",
                        codes.toString(),
                        "--mistakes",
                        mistakes.toString(),
                        "--data",
                        data))
                .isZero();
        assertThat(Files.readString(codes)).contains("wang.fang,Wang Fang,traffic-police,");
        assertThat(Files.readString(mistakes)).contains("3,");
        assertThat(run(Language.EN, "user", "import", file.toString(), "--codes", codes.toString(), "--data", data))
                .isEqualTo(2);
        assertThat(run(Language.ZH, "user", "import", folder.resolve("none").toString(), "--data", data))
                .isEqualTo(2);
        assertThat(run(Language.EN, "user", "add", "zhao", "--role", "unit", "--unit", "nowhere", "--data", data))
                .isEqualTo(2);
        assertThat(run(Language.EN, "user", "add", "zhao", "--role", "unit", "--unit", "housing", "--data", data))
                .isZero();
    }
}
