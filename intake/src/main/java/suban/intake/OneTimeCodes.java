package suban.intake;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import suban.classifier.privacy.Identifiers;
import suban.intake.notice.Notice;
import suban.intake.notice.NoticeKind;
import suban.intake.notice.NoticeWords;
import suban.intake.notice.Outbox;
import suban.models.text.Language;
import suban.storage.Database;
import suban.storage.vault.IdentifierTable;
import suban.storage.vault.Vault;

/**
 * Lets whoever holds a telephone see what was filed with its number. Whoever asks learns nothing of whether anything was:
 * a code is written either way, and opens nothing where there is none. It is good for ten minutes, five tries and one use,
 * in the browser that asked; a number gets five in an hour. Thread-safe.
 */
public final class OneTimeCodes {
    /** How long a code is good. */
    public static final Duration GOOD = Duration.ofMinutes(10);

    static final int MOST_TRIES = 5;
    static final int MOST_IN_AN_HOUR = 5;
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int DIGITS = 6;
    private static final int TOKEN_BYTES = 16;
    private static final int SHORTEST_NUMBER = 7;
    private static final int LONGEST_NUMBER = 15;

    private final Database database;
    private final Vault vault;
    private final IdentifierTable identifiers;
    private final MyConcerns concerns;
    private final Outbox outbox;
    private final NoticeWords words;
    private final Clock clock;
    private final SecureRandom unguessable = new SecureRandom();

    public OneTimeCodes(
            Database database, Vault vault, MyConcerns concerns, Outbox outbox, NoticeWords words, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.identifiers = new IdentifierTable(vault);
        this.concerns = concerns;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Sends a code to a number that something was filed with, and does as much for any other.
     *
     * @return what the browser that asked shows with the code; empty when what was typed is no telephone number
     */
    public Optional<String> ask(String typed, Language language) {
        return number(typed).map(number -> ask(number, identifiers.digest(number), language));
    }

    /** The one telephone number in what was typed, in one form. */
    static Optional<String> number(String typed) {
        Set<String> found = typed.length() > 100 ? Set.of() : Identifiers.of(typed);
        return found.size() == 1 ? found.stream().filter(OneTimeCodes::isNumber).findFirst() : Optional.empty();
    }

    private static boolean isNumber(String identifier) {
        return identifier.matches("\\d{" + SHORTEST_NUMBER + "," + LONGEST_NUMBER + "}");
    }

    private String ask(String number, String owner, Language language) {
        byte[] random = new byte[TOKEN_BYTES];
        unguessable.nextBytes(random);
        String token = HexFormat.of().formatHex(random);
        String code = ("%0" + DIGITS + "d").formatted(unguessable.nextInt(1_000_000));
        boolean known = concerns.any(owner);
        Instant now = clock.instant();
        database.write(handle -> {
            boolean sends = known && count(handle, owner, now.minus(REMEMBERED)) < MOST_IN_AN_HOUR;
            // No code that can be typed has the other one.
            add(handle, token, owner, mac(token, sends ? code : token), now);
            Notice.Content content = new Notice.Content(number, words.text(language, NoticeKind.CODE, code, null));
            if (sends) outbox.addCode(handle, language, content, now.plus(GOOD));
            return sends;
        });
        return token;
    }

    /**
     * Uses a code up.
     *
     * @param token what {@link #ask} gave to the same browser
     * @return whose it is, as {@link MyConcerns#list} wants it; empty when it is wrong, over, used or tried too often
     */
    public Optional<String> redeem(String token, String typed) {
        String code = Normalizer.normalize(typed.length() > 40 ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "");
        // Half a code is a slip, not a guess.
        if (!code.matches("\\d{" + DIGITS + "}")) return Optional.empty();
        Instant since = clock.instant().minus(GOOD);
        return database.write(handle -> {
            String request = request(token);
            // The row is held from here on, so guesses that come at once are counted one by one.
            if (!takeTry(handle, request, since)) return Optional.empty();
            return use(handle, request, mac(token, code));
        });
    }

    /** Clears away what is over and throttles nobody any more. */
    public void sweep() {
        long before = clock.instant().minus(REMEMBERED).toEpochMilli();
        database.write(handle -> handle.createUpdate("DELETE FROM one_time_code WHERE asked_at < :before")
                .bind("before", before)
                .execute());
        outbox.sweep();
    }

    private void add(Handle handle, String token, String owner, String mac, Instant now) {
        handle.createUpdate("INSERT INTO one_time_code (request, number, mac, tries, asked_at)"
                        + " VALUES (:request, :number, :mac, 0, :at)")
                .bind("request", request(token))
                .bind("number", owner)
                .bind("mac", mac)
                .bind("at", now.toEpochMilli())
                .execute();
    }

    private static long count(Handle handle, String owner, Instant since) {
        return handle.createQuery("SELECT COUNT(*) FROM one_time_code WHERE number = :number AND asked_at > :since")
                .bind("number", owner)
                .bind("since", since.toEpochMilli())
                .mapTo(Long.class)
                .one();
    }

    private static boolean takeTry(Handle handle, String request, Instant since) {
        return handle.createUpdate("UPDATE one_time_code SET tries = tries + 1"
                                + " WHERE request = :request AND tries < :most AND asked_at > :since")
                        .bind("request", request)
                        .bind("most", MOST_TRIES)
                        .bind("since", since.toEpochMilli())
                        .execute()
                == 1;
    }

    /** A used code stays as one more that was asked for, and opens nothing. */
    private static Optional<String> use(Handle handle, String request, String mac) {
        Optional<String> owner = handle.createQuery(
                        "SELECT number FROM one_time_code WHERE request = :request AND mac = :mac")
                .bind("request", request)
                .bind("mac", mac)
                .mapTo(String.class)
                .findOne();
        if (owner.isEmpty()) return owner;
        handle.createUpdate("UPDATE one_time_code SET mac = '' WHERE request = :request")
                .bind("request", request)
                .execute();
        return owner;
    }

    private String request(String token) {
        return vault.mac("code request", token);
    }

    private String mac(String token, String code) {
        return vault.mac("one-time code", token + " " + code);
    }
}
