package suban.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void a_made_up_password_can_be_read_out_and_is_never_the_same() {
        SecureRandom random = new SecureRandom();
        String password = Passwords.readable(random);
        assertThat(password).matches("([bdfghkmnprstvz][aeiou]){2}(-([bdfghkmnprstvz][aeiou]){2}){4}");
        assertThat(Passwords.readable(random)).isNotEqualTo(password);
        assertThat(Passwords.problems(password, List.of(), "admin")).isEmpty();
    }
}
