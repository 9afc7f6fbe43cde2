package suban.staff;

import org.jspecify.annotations.Nullable;

/**
 * Who wants to be let in, as far as a request tells.
 *
 * @param address an IPv4 address or an IPv6 network
 * @param browser a short name of the browser
 * @param device what the browser's device cookie says, if it has one
 * @param session what its session cookie says, if it has one: signing in again ends that session
 */
public record Caller(
        String address,
        String browser,
        @Nullable String device,
        @Nullable String session) {
    /** Nothing is known but where it comes from. */
    public static Caller from(String address) {
        return new Caller(address, "", null, null);
    }

    @Override
    public String toString() {
        return "Caller[" + address + "]";
    }
}
