package suban.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import suban.messages.Messages;
import suban.models.text.Language;
import suban.staff.FirstPassword;
import suban.staff.Role;
import suban.staff.StaffAccount;

/** What the very first start says about the account it made. */
final class FirstAdministratorTest {
    private static final String PASSWORD = "bodu-kafi-mero-napi-sulo";

    private final FirstPassword first = new FirstPassword(
            new StaffAccount(
                    "admin",
                    "Administrator",
                    Role.ADMINISTRATOR,
                    null,
                    Set.of(),
                    false,
                    true,
                    false,
                    false,
                    Instant.EPOCH),
            PASSWORD);

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_password_is_shown_on_a_terminal_and_nowhere_else(Language language) {
        assertThat(said(language, true)).contains(PASSWORD, "admin", "http://localhost:8080/staff", "72");
        assertThat(said(language, false)).doesNotContain(PASSWORD).contains("admin", "suban user reset admin");
        assertThat(first.toString()).doesNotContain(PASSWORD);
    }

    private String said(Language language, boolean watched) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ServeCommand.announce(new Terminal(stream, stream, Messages.load(), language, watched), first, "8080");
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
