package suban.staff;

import org.jspecify.annotations.Nullable;

/**
 * An attempt to know a secret of an account.
 *
 * @param account by its plain name, whether there is such an account or not
 * @param address where it comes from
 * @param device digest of a browser that the account has signed in with, or null for a stranger
 */
record Attempt(
        Secret secret,
        String account,
        String address,
        @Nullable String device) {
    enum Secret {
        PASSWORD,
        CODE
    }

    boolean byStranger() {
        return device == null;
    }

    /** Attempts of one key wait for one another: all strangers together, each known browser by itself. */
    String key() {
        return secret + "\n" + account + (device == null ? "" : "\n" + device);
    }
}
