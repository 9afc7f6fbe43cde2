package suban.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who must sign in with a code beside the password; everybody else may. */
public enum SecondFactorRule {
    ADMINISTRATORS,
    EVERYONE;

    boolean demandsOf(Role role) {
        return this == EVERYONE || role == Role.ADMINISTRATOR;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SecondFactorRule> find(String code) {
        return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
    }
}
