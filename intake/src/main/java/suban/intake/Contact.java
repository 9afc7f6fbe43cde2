package suban.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import suban.classifier.privacy.Identifiers;

/** How to reach the resident. Kept apart from everything that may be shown in public; only staff who handle concerns see it. */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    /** A contact from what a resident said in one field: an e-mail address if it has an at sign, else a phone number. */
    public static Contact of(String said) {
        return said.contains("@") ? new Contact(null, null, said.strip()) : new Contact(null, said.strip(), null);
    }

    /** Whether there is a number or an address, which a name alone is not. */
    @JsonIgnore
    boolean isReachable() {
        return isSaid(phone) || isSaid(email);
    }

    /** The same person, reached by this. */
    Contact reachedBy(String said) {
        Contact told = of(said);
        return new Contact(name, told.phone(), told.email());
    }

    /** Whether it is one of the ways that are known, however they were written. */
    boolean has(String said) {
        Set<String> one = Identifiers.of(said);
        return identifiers().containsAll(one.isEmpty() ? Set.of(said) : one)
                || said.equals(phone)
                || said.equals(email);
    }

    private static boolean isSaid(@Nullable String way) {
        return way != null && !way.isBlank();
    }

    /** Telephone number and address, each in one form. */
    Set<String> identifiers() {
        return Identifiers.of((phone == null ? "" : phone) + "\n\n" + (email == null ? "" : email));
    }

    @JsonIgnore
    public boolean isEmpty() {
        return name == null && phone == null && email == null;
    }

    @Override
    public String toString() {
        return "Contact[not shown]";
    }
}
