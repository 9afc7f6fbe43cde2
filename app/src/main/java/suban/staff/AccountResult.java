package suban.staff;

import java.util.List;

/** What came of changing the accounts. */
public sealed interface AccountResult {
    record Done(StaffAccount account) implements AccountResult {}

    /** Done, and here is the password to hand over. */
    record Issued(FirstPassword first) implements AccountResult {}

    record NameTaken() implements AccountResult {}

    /** Nothing was changed. Codes: {@code name-invalid}, {@code display-name-invalid}, {@code password-too-short} and so on. */
    record Invalid(List<String> problems) implements AccountResult {}

    record UnknownAccount() implements AccountResult {}

    /** It is the last administrator who can sign in; nothing was changed. */
    record LastAdministrator() implements AccountResult {}
}
