package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import suban.Configuration;
import suban.audit.AuditEntry;
import suban.audit.AuditFilter;
import suban.audit.AuditLog;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.Vault;
import suban.testing.KeptFolder;

final class BackupCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String data = "";
    private String target = "";

    @BeforeEach
    void unpack() throws IOException {
        KeptFolder.unpack("data-0.2.zip", Files.createDirectory(folder.resolve("data")));
        data = folder.resolve("data").toString();
        target = folder.resolve("backups").toString();
    }

    @Test
    void a_backup_is_made_checked_and_restored_in_both_languages() throws IOException {
        assertThat(run(Language.EN, "backup", target, "--data", data)).as(err()).isZero();
        assertThat(out())
                .contains("Backup written: " + target, "6 concerns, 13 turns, 382 articles, 5 photos")
                .contains("The key file is not in it");
        String backup = only(target);
        assertThat(run(Language.ZH, "verify", backup)).isZero();
        assertThat(out()).contains("备份完整", "诉求 6 件");
        String restored = folder.resolve("restored").toString();
        assertThat(run(Language.ZH, "restore", backup, "--data", restored)).isZero();
        assertThat(out()).contains("已恢复到 " + restored, "放回原处");
        assertThat(run(Language.EN, "verify", "--data", restored)).isZero();
        assertThat(out()).contains("The data folder is whole");
        assertThat(run(Language.EN, "restore", backup, "--data", restored)).isEqualTo(2);
        assertThat(err()).contains("is not empty").doesNotContain("Exception");
    }

    @Test
    void it_is_written_down_where_the_keys_are_at_hand() throws IOException {
        assertThat(run(Language.EN, "backup", target, "--data", data)).isZero();
        assertThat(out()).contains("Not written down in the audit log");
        out.reset();
        String own = folder.resolve("own").toString();
        assertThat(run(Language.EN, "user", "add", "li.na", "--role", "intake", "--data", own))
                .as(err())
                .isZero();
        assertThat(run(Language.EN, "backup", target, "--data", own)).as(err()).isZero();
        assertThat(out()).doesNotContain("Not written down");
        Configuration configuration = Configuration.local(Path.of(own));
        Vault vault = Vault.open(configuration.dataKeys(), configuration.keys());
        try (Database database = Database.open(configuration.jdbcUrl())) {
            AuditLog log = new AuditLog(database, vault, Clock.systemUTC());
            assertThat(log.list(AuditFilter.ALL, null, 10))
                    .extracting(AuditEntry::action)
                    .containsExactly("backup-made", "account-added");
        }
    }

    @Test
    void programs_get_one_object() throws IOException {
        assertThat(run(Language.EN, "backup", target, "--data", data, "--json")).isZero();
        JsonNode made = json();
        assertThat(made.path("concerns").asInt()).isEqualTo(6);
        assertThat(made.path("findings")).isEmpty();
        String backup = made.path("backup").asText();
        out.reset();
        Files.writeString(Path.of(backup, "suban.db"), "cut");
        assertThat(run(Language.EN, "verify", backup, "--json")).isEqualTo(1);
        assertThat(json().at("/findings/0/kind").asText()).isEqualTo("file-changed");
        assertThat(json().at("/findings/0/subject").asText()).isEqualTo("suban.db");
        out.reset();
        assertThat(run(
                        Language.EN,
                        "restore",
                        backup,
                        "--data",
                        folder.resolve("r").toString(),
                        "--json"))
                .isEqualTo(1);
        assertThat(json().path("findings")).hasSize(1);
        assertThat(folder.resolve("r")).doesNotExist();
    }

    /** A limit on the size of files stands for a disk that fills up in the middle. */
    @Test
    void what_cannot_be_written_to_its_end_leaves_nothing() throws Exception {
        Path city = Files.createDirectory(folder.resolve("city"));
        Files.write(city.resolve("big.csv"), new byte[8 << 20]);
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 6000; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "suban.Main",
                        "backup",
                        target,
                        "--data",
                        data,
                        "--city",
                        city.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(1);
        assertThat(said)
                .contains("the backup was not made, and nothing of it is left")
                .doesNotContain("\tat ");
        try (Stream<Path> inside = Files.list(Path.of(target))) {
            assertThat(inside).isEmpty();
        }
    }

    private static String only(String target) throws IOException {
        try (Stream<Path> inside = Files.list(Path.of(target))) {
            return inside.toList().getFirst().toString();
        }
    }

    private int run(Language language, String... arguments) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return SubanCommand.run(arguments, new Terminal(to, errors, Messages.load(), language));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
