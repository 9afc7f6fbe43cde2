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
