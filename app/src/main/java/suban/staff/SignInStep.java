package suban.staff;

/** What is still to be done before a session opens the pages for staff. */
public enum SignInStep {
    /** Give a code of the second factor. */
    CODE,
    /** Choose a password in place of the one that was made up. */
    PASSWORD,
    /** Set up a second factor. */
    SECOND_FACTOR,
    DONE;

    static SignInStep next(StaffAccount account, boolean verified, SecondFactorRule rule) {
        if (account.secondFactor() && !verified) return CODE;
        if (account.firstPassword()) return PASSWORD;
        return !account.secondFactor() && rule.demandsOf(account.role()) ? SECOND_FACTOR : DONE;
    }
}
