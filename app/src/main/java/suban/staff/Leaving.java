package suban.staff;

import suban.intake.ClaimedConcerns;
import suban.storage.Database;

/** Ends what somebody does here: the account opens nothing any more, and what it had claimed waits for somebody. Thread-safe. */
public final class Leaving {
    private final Database database;
    private final StaffAccounts accounts;
    private final ClaimedConcerns claimed;

    public Leaving(Database database, StaffAccounts accounts) {
        this.database = database;
        this.accounts = accounts;
        this.claimed = new ClaimedConcerns(database);
    }

    /**
     * What came of it.
     *
     * @param released how many concerns wait for somebody again
     */
    public record Left(AccountResult result, int released) {}

    /** Both or neither. */
    public Left disable(String name) {
        return database.write(handle -> {
            AccountResult result = accounts.disable(name);
            int released =
                    result instanceof AccountResult.Done(StaffAccount account) ? claimed.release(account.name()) : 0;
            return new Left(result, released);
        });
    }
}
