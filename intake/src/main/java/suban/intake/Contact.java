package suban.intake;

import org.jspecify.annotations.Nullable;

/** How to reach the resident. Kept apart from everything that may be shown in public; only staff who handle concerns see it. */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    /** A contact from what a resident said in one field: an e-mail address if it has an at sign, else a phone number. */
    public static Contact of(String said) {
        return said.contains("@") ? new Contact(null, null, said.strip()) : new Contact(null, said.strip(), null);
    }

    public boolean isEmpty() {
        return name == null && phone == null && email == null;
    }

    @Override
    public String toString() {
        return "Contact[not shown]";
    }
}
