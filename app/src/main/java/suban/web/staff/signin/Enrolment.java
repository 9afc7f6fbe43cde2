package suban.web.staff.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import suban.web.page.QrCode;

/**
 * A secret as it is handed to an authenticator app.
 *
 * @param groups the secret as text, four letters at a time
 * @param address what the picture says, also a link for the telephone that shows this page
 * @see <a href="https://github.com/google/google-authenticator/wiki/Key-Uri-Format">Key URI format</a>
 */
public record Enrolment(String groups, String address, QrCode picture) {
    static Enrolment of(String secret, String service, String account) {
        String issuer = encoded(service);
        String address =
                "otpauth://totp/" + issuer + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + issuer;
        return new Enrolment(secret.replaceAll("(?<=\\G.{4})(?=.)", " "), address, QrCode.of(address));
    }

    /** As in an address: {@code %20} for a blank, which apps show as a plus sign otherwise. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "Enrolment";
    }
}
