package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.audit.Action;
import suban.audit.Actor;
import suban.audit.AuditLog;
import suban.audit.Outcome;
import suban.audit.Subject;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;

/** {@code suban audit}, while a service holds the same database open. */
final class AuditCommandIT {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        try (Database database = Database.open(url())) {
            AuditLog log = new AuditLog(database, vault(), Clock.systemUTC());
            log.record(Actor.account("li.na"), Action.CONCERN_READ, Subject.concern("0190"), Outcome.DONE, "10.0.0.1");
            log.record(Actor.STRANGER, Action.SIGN_IN_FAILED, Subject.NONE, Outcome.REFUSED, "10.0.0.2");
        }
    }

    @Test
    void a_sound_log_says_number_and_hash_to_keep_and_is_compared_with_them_later() throws IOException {
        try (Database service = Database.open(url())) {
            assertThat(run(Language.EN, "audit", "verify", "--json")).isZero();
            JsonNode found = new ObjectMapper().readTree(out());
            assertThat(found.path("sound").asBoolean()).isTrue();
            assertThat(found.path("entries").asInt()).isEqualTo(2);
            String kept =
                    found.path("number").asText() + ":" + found.path("hash").asText();
            new AuditLog(service, vault(), Clock.systemUTC()).record(Actor.SERVICE, Action.BACKUP_MADE, Subject.NONE);

            assertThat(run(Language.EN, "audit", "verify", "--kept", kept)).isZero();
            assertThat(out()).contains("The audit log is sound: 4 entries").contains("Entry 2 is the one");
            String other = kept.replaceFirst(":.", kept.contains(":0") ? ":1" : ":0");
            assertThat(run(Language.ZH, "audit", "verify", "--kept", other)).isEqualTo(1);
            assertThat(out()).contains("审计记录完整：共 5 条").contains("第 2 条与另存的校验值不一致");
            assertThat(run(Language.EN, "audit", "verify", "--kept", "77:" + kept.substring(2)))
                    .isEqualTo(1);
            assertThat(out()).contains("There is no entry 77");
            assertThat(run(Language.ZH, "audit", "verify", "--kept", "x")).isEqualTo(2);
            assertThat(err()).contains("序号:校验值");
        }
    }

    @Test
    void the_first_entry_that_does_not_fit_is_said_in_plain_words() throws IOException {
        try (Database database = Database.open(url())) {
            database.write(handle -> handle.execute("UPDATE audit_entry SET actor = 'x' WHERE number = 1"));
        }
        assertThat(run(Language.EN, "audit", "verify")).isEqualTo(1);
        assertThat(out()).contains("entry 1 is not what was written");
        assertThat(run(Language.ZH, "audit", "verify")).isEqualTo(1);
        assertThat(out()).contains("第 1 条不是当初写入的内容");
        assertThat(run(Language.EN, "audit", "verify", "--json")).isEqualTo(1);
        JsonNode found = new ObjectMapper().readTree(out());
        assertThat(found.path("firstBroken").asInt()).isEqualTo(1);
        assertThat(found.path("fault").asText()).isEqualTo("changed");
    }

    @Test
    void the_log_is_printed_as_a_table_or_as_lines_and_that_is_written_down() throws IOException {
        assertThat(run(Language.EN, "audit", "export")).as(err()).isZero();
        assertThat(out())
                .startsWith("\ufeffnumber,at,")
                .contains("li.na,concern-read,concern:0190,done,10.0.0.1")
                .contains("command line,exported,log:audit,done,,");
        for (String[] form : new String[][] {{"--json"}, {"--json", "lines"}}) {
            String[] arguments = form.length == 1
                    ? new String[] {"audit", "export", "--json"}
                    : new String[] {"audit", "export", "--json", "lines"};
            assertThat(run(Language.EN, arguments)).as(err()).isZero();
            JsonNode first =
                    new ObjectMapper().readTree(out().lines().findFirst().orElseThrow());
            assertThat(first.path("actor").asText()).isEqualTo("li.na");
            assertThat(first.path("at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        }
        assertThat(run(Language.EN, "audit", "export", "--json", "csv", "--until", "2001-01-31"))
                .isZero();
        assertThat(out().lines()).hasSize(1);
        assertThat(run(Language.EN, "audit", "export", "--from", "31.1.")).isEqualTo(2);
        assertThat(err()).contains("31.1. is not a day");
    }

    @Test
    void a_folder_without_a_database_is_no_sound_log() {
        String elsewhere = folder.resolve("elsewhere").toString();
        Terminal terminal = new Terminal(stream(out), stream(err), Messages.load(), Language.EN);
        assertThat(SubanCommand.run(new String[] {"audit", "verify", "--data", elsewhere}, terminal))
                .isEqualTo(2);
        assertThat(err()).contains("There is no database in " + elsewhere);
    }

    @Test
    void an_account_added_by_command_is_written_down() {
        assertThat(run(Language.EN, "user", "add", "wang.fang", "--role", "intake"))
                .isZero();
        assertThat(run(Language.EN, "audit", "export")).isZero();
        assertThat(out()).contains("command line,account-added,account:wang.fang,done,,");
    }

    private Vault vault() {
        Configuration configuration = Configuration.of(folder.resolve("data"), null);
        return Vault.open(configuration.dataKeys(), configuration.keys());
    }

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("data/suban.db");
    }

    private int run(Language language, String... arguments) {
        out.reset();
        Terminal terminal = new Terminal(stream(out), stream(err), Messages.load(), language);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = folder.resolve("data").toString();
        return SubanCommand.run(all, terminal);
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
}
