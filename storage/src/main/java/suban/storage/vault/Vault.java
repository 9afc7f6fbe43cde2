package suban.storage.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seals what residents said before it is written anywhere, and opens it again. What came in within one month has one key, so
 * that a month can be made unreadable everywhere, backups included, by destroying its key. Thread-safe; sealing a message
 * takes some microseconds.
 *
 * <p>A sealed value: version (1 byte), period (4 bytes), nonce (12), AES-256-GCM ciphertext, tag (16). Version, period and
 * what the value belongs to are authenticated with it.
 */
public final class Vault {
    private static final byte VERSION = 1;
    private static final int MONTHS_AHEAD = 12;
    private static final int HEAD = 1 + Integer.BYTES;
    /** Bytes that a sealed value is longer by than what was sealed. */
    static final int ADDED_BYTES = HEAD + Cipher.ADDED_BYTES;

    private final @Nullable Keyring keyring;
    private final Map<Period, byte[]> keys;
    private final boolean isNew;

    private Vault(@Nullable Keyring keyring, Map<Period, byte[]> keys, boolean isNew) {
        this.keyring = keyring;
        this.keys = new ConcurrentHashMap<>(keys);
        this.isNew = isNew;
    }

    /**
     * Opens the keys of a data folder, or makes them.
     *
     * @param dataKeys the wrapped data keys, inside the data folder
     * @param keyFile what unwraps them, outside the data folder and its backups
     * @throws VaultException if only one of the files is there, or they do not fit
     */
    public static Vault open(Path dataKeys, Path keyFile) {
        Keyring keyring = new Keyring(dataKeys, keyFile);
        boolean isNew = !keyring.isThere();
        return new Vault(keyring, keyring.prepare(List.of(Period.ALWAYS)), isNew);
    }

    /** A vault whose keys end with the process: for scratch stores that do, too. */
    public static Vault temporary() {
        return new Vault(null, Map.of(Period.ALWAYS, Cipher.newKey()), true);
    }

    /** Whether the keys were made just now. */
    public boolean isNew() {
        return isNew;
    }

    /**
     * Seals content that ends with its period.
     *
     * @param created when what it belongs to came in; says which month's key is used
     * @param belongsTo what it belongs to, such as {@code concern 0192…}; it opens with the same words only
     */
    public byte[] seal(Instant created, String belongsTo, byte[] plain) {
        return seal(Period.of(created), belongsTo, plain);
    }

    /** Seals content that has no period, such as the secret of an account. */
    public byte[] seal(String belongsTo, byte[] plain) {
        return seal(Period.ALWAYS, belongsTo, plain);
    }

    private byte[] seal(Period period, String belongsTo, byte[] plain) {
        byte[] head =
                ByteBuffer.allocate(HEAD).put(VERSION).putInt(period.number()).array();
        byte[] sealed = Cipher.encrypt(key(period), plain, about(head, belongsTo));
        return ByteBuffer.allocate(HEAD + sealed.length).put(head).put(sealed).array();
    }

    /** @throws VaultException if it was changed, belongs to something else, or its key was destroyed */
    public byte[] open(String belongsTo, byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != VERSION) throw VaultException.broken(null);
        ByteBuffer content = ByteBuffer.wrap(sealed);
        byte[] head = new byte[HEAD];
        content.get(head);
        byte[] key = find(new Period(ByteBuffer.wrap(head, 1, Integer.BYTES).getInt()));
        if (key == null) throw VaultException.broken(null);
        try {
            return Cipher.decrypt(key, content, about(head, belongsTo));
        } catch (GeneralSecurityException e) {
            throw VaultException.broken(e);
        }
    }

    /**
     * HMAC-SHA-256 with a key of its own for each purpose. It stays the same as long as the data folder keeps its keys.
     *
     * @return 32 bytes
     */
    public byte[] mac(String purpose, byte[] message) {
        return Cipher.mac(Cipher.mac(key(Period.ALWAYS), "mac " + purpose), message);
    }

    /** The same as 64 hexadecimal digits. */
    public String mac(String purpose, String message) {
        return java.util.HexFormat.of().formatHex(mac(purpose, message.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Makes the keys of this month and of the twelve after it, so that a copy of the key file is good for a year.
     *
     * @param now says which month this is
     */
    public void prepare(Instant now) {
        YearMonth month = YearMonth.from(now.atOffset(ZoneOffset.UTC));
        List<Period> ahead = Stream.iterate(month, m -> m.plusMonths(1))
                .limit(1 + MONTHS_AHEAD)
                .map(Period::of)
                .toList();
        if (keyring == null || keys.keySet().containsAll(ahead)) return;
        keyring.prepare(ahead).forEach(keys::putIfAbsent);
    }

    /** Wraps every data key anew. What was sealed stays sealed as it is, and running services go on. */
    public void rotate() {
        if (keyring != null) keyring.rotate();
    }

    /** The months that have a key, oldest first. */
    public SortedSet<YearMonth> months() {
        SortedSet<YearMonth> months = new TreeSet<>();
        for (Period period : keys.keySet()) if (!period.equals(Period.ALWAYS)) months.add(period.month());
        return months;
    }

    /** Destroys a month's key. Nothing opens what was sealed for that month ever again. */
    public void destroy(YearMonth month) {
        if (keyring != null) keyring.destroy(Period.of(month));
        keys.remove(Period.of(month));
    }

    private byte[] key(Period period) {
        return keys.computeIfAbsent(period, this::make);
    }

    /** A new key is on disk before anything is sealed with it. */
    private byte[] make(Period period) {
        if (keyring == null) return Cipher.newKey();
        return Objects.requireNonNull(keyring.prepare(List.of(period)).get(period));
    }

    /** Another process of this machine may have made it meanwhile. */
    private byte @Nullable [] find(Period period) {
        byte[] known = keys.get(period);
        if (known == null && keyring != null) keyring.read().forEach(keys::putIfAbsent);
        return known != null ? known : keys.get(period);
    }

    private static byte[] about(byte[] head, String belongsTo) {
        byte[] words = belongsTo.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(head.length + words.length)
                .put(head)
                .put(words)
                .array();
    }
}
