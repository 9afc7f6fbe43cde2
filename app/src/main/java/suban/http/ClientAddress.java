package suban.http;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Whose request it is. Behind the city's own proxy that is what the proxy names last in {@code X-Forwarded-For}. */
public final class ClientAddress {
    private static final int LONGEST = 45;
    private static final int IPV6_BYTES = 16;
    /** With or without brackets, an IPv4 address at its end, and the name of an interface. */
    private static final Pattern IPV6 = Pattern.compile("\\[?[0-9a-fA-F.]*:[0-9a-fA-F:.]*(%\\w+)?]?");

    private final boolean forwarded;

    /** @param forwarded whether every request comes through a proxy that sets the header */
    public ClientAddress(boolean forwarded) {
        this.forwarded = forwarded;
    }

    /** An IPv4 address, or the network of an IPv6 one: a household or a lender gets 2^64 of those at once. */
    public String of(Context ctx) {
        return network(address(ctx));
    }

    /** Source: RFC 6177, which gives a site a /64 or more. */
    static String network(String address) {
        if (!IPV6.matcher(address).matches()) return address;
        try {
            byte[] bytes = InetAddress.getByName(address.replaceAll("%\\w+|[\\[\\]]", ""))
                    .getAddress(); // a literal: nothing is looked up
            if (bytes.length != IPV6_BYTES) return address; // an IPv4 address written as one of IPv6
            return HexFormat.ofDelimiter(":").formatHex(bytes, 0, IPV6_BYTES / 2) + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private String address(Context ctx) {
        String header = forwarded ? ctx.header("X-Forwarded-For") : null;
        if (header == null) return ctx.ip();
        // Earlier entries are whatever the client claims; only the proxy's own, the last, can be believed.
        String last = header.substring(header.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? ctx.ip() : last;
    }
}
